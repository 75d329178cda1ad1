package io.yangke.crm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.Dealer;
import io.yangke.crm.spi.DealerDirectory;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.DealerScope;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The library, put together")
final class CrmTest {

    /** A store that keeps everything in memory, and shows these ports alone. */
    private static Storage showing(Class<?>... ports) {
        InMemoryStorage kept = new InMemoryStorage();
        return (Storage) Proxy.newProxyInstance(CrmTest.class.getClassLoader(), ports, (proxy, method, arguments) -> {
            try {
                return method.invoke(kept, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    private static DealerDirectory oneDealer() {
        Dealer dealer = new Dealer(DealerId.of("SK-0371"), RegionId.of("EAST"));
        return new DealerDirectory() {
            @Override
            public Optional<Dealer> find(DealerId id) {
                return Optional.of(dealer);
            }

            @Override
            public List<Dealer> dealers(DealerScope scope) {
                return List.of(dealer);
            }
        };
    }

    @Test
    @DisplayName("serves every feature in memory")
    void serves_every_feature() {
        Crm crm = Crm.builder().features(Feature.values()).build();

        assertThat(crm.complaints()).isNotNull();
        assertThat(crm.assessments()).isNotNull();
        assertThat(crm.points()).isNotNull();
    }

    @Test
    @DisplayName("over a store of points alone serves points, and names the port that tickets need")
    void serves_points_alone() {
        Crm crm = Crm.builder()
                .storage(showing(Storage.class, PointsStorage.class))
                .directory(oneDealer())
                .build();

        assertThat(crm.points().sweep(DealerId.of("SK-0371")).finished()).isTrue();
        assertThat(crm.sweep().finished()).isTrue();
        assertThatThrownBy(crm::complaints)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("storage: ")
                .hasMessageContaining(ComplaintStorage.class.getName());
        assertThatThrownBy(crm::assessments).hasMessageContaining(ComplaintStorage.class.getName());
    }

    @Test
    @DisplayName("over a store of tickets alone serves the desk, and names the port that points need")
    void serves_tickets_alone() {
        Crm crm = Crm.builder()
                .storage(showing(Storage.class, ComplaintStorage.class))
                .directory(oneDealer())
                .build();

        assertThat(crm.sweep().complaints().finished()).isTrue();
        assertThat(crm.sweep().nextWorkAt()).isEmpty();
        assertThatThrownBy(crm::points)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PointsStorage.class.getName());
    }

    @Test
    @DisplayName("fails at once where a feature is relied on that the store does not keep")
    void fails_fast() {
        Crm.Builder points = Crm.builder()
                .storage(showing(Storage.class, ComplaintStorage.class))
                .features(Feature.POINTS);
        Crm.Builder nothing = Crm.builder().storage(showing(Storage.class));

        assertThatThrownBy(points::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PointsStorage.class.getName());
        assertThatThrownBy(nothing::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PointsStorage.class.getName())
                .hasMessageContaining(ComplaintStorage.class.getName());
    }
}
