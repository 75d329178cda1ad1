package io.yangke.crm.example.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one benchmark measured.
 *
 * @param name class and method, and parameters if it has any: {@code SweepBench.sweep[due=10000]}
 * @param nanos the time of an operation, in nanoseconds
 * @param error its error, in nanoseconds; not a number if there were too few samples
 * @param bytes the bytes allocated in an operation; not a number if that was not measured
 */
record Measurement(String name, double nanos, double error, double bytes) {

    private static final Map<String, Double> NANOS = Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);
    private static final Map<String, Double> PER_NANO =
            Map.of("ops/ns", 1.0, "ops/us", 1e3, "ops/ms", 1e6, "ops/s", 1e9);

    /** Returns the measurements of a result JMH has written as JSON, by name, in the order they were run. */
    static Map<String, Measurement> read(File result) throws IOException {
        Map<String, Measurement> run = new LinkedHashMap<>();
        for (JsonNode benchmark : new ObjectMapper().readTree(result)) {
            Measurement measured = of(benchmark);
            run.put(measured.name(), measured);
        }
        return run;
    }

    private static Measurement of(JsonNode benchmark) {
        JsonNode metric = benchmark.get("primaryMetric");
        String unit = metric.get("scoreUnit").asText();
        double score = metric.get("score").asDouble();
        double error = metric.path("scoreError").asDouble(Double.NaN);
        double bytes = allocation(benchmark.path("secondaryMetrics"));
        if (PER_NANO.containsKey(unit)) {
            double nanos = PER_NANO.get(unit) / score;
            return new Measurement(name(benchmark), nanos, nanos * error / score, bytes);
        }
        double factor = NANOS.get(unit);
        return new Measurement(name(benchmark), score * factor, error * factor, bytes);
    }

    /** Its name has a dot in front in some versions. */
    private static double allocation(JsonNode metrics) {
        JsonNode plain = metrics.path("gc.alloc.rate.norm");
        JsonNode metric = plain.isMissingNode() ? metrics.path("·gc.alloc.rate.norm") : plain;
        return metric.path("score").asDouble(Double.NaN);
    }

    private static String name(JsonNode benchmark) {
        String[] path = benchmark.get("benchmark").asText().split("\\.");
        StringBuilder name = new StringBuilder(path[path.length - 2] + "." + path[path.length - 1]);
        benchmark
                .path("params")
                .properties()
                .forEach(parameter -> name.append('[')
                        .append(parameter.getKey())
                        .append('=')
                        .append(parameter.getValue().asText())
                        .append(']'));
        return name.toString();
    }
}
