package io.yangke.crm.core.customer;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ScanPage;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A walk through all files, page by page, of which one is held at a time. Not safe for use by several threads.
 *
 * @param <T> what is made of each file
 */
final class FileWalk<T> implements Iterator<T> {

    private final Function<Optional<String>, ScanPage<CustomerFile>> pages;
    private final Function<CustomerFile, T> form;
    private Iterator<CustomerFile> page;
    private Optional<String> next;

    FileWalk(Function<Optional<String>, ScanPage<CustomerFile>> pages, Function<CustomerFile, T> form) {
        this.pages = pages;
        this.form = form;
        ScanPage<CustomerFile> first = pages.apply(Optional.empty());
        this.page = first.items().iterator();
        this.next = first.next();
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next.isPresent()) {
            ScanPage<CustomerFile> following = pages.apply(next);
            page = following.items().iterator();
            next = following.next();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the last file was given");
        }
        return form.apply(page.next());
    }
}
