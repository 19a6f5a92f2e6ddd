namespace Standards.ServiceDefaults.Paging;

/// <summary>A page of a collection.</summary>
/// <typeparam name="T">What is in it.</typeparam>
/// <param name="Items">The items, in the order of the collection.</param>
/// <param name="NextCursor">Value of <c>cursor</c> for the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>Makes a page of rows that were read with one more than the limit: that one says that there is a next page.</summary>
    /// <typeparam name="TRow">What was read.</typeparam>
    /// <param name="rows">At most <paramref name="limit"/> + 1 rows.</param>
    /// <param name="limit">Items of the page.</param>
    /// <param name="item">Makes an item of a row.</param>
    /// <param name="cursor">Where the next page begins: behind this row.</param>
    public static Page<T> Of<TRow>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> item, Func<TRow, Cursor> cursor)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(cursor);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        var count = Math.Min(rows.Count, limit);
        var items = new T[count];
        for (var index = 0; index < count; index++)
        {
            items[index] = item(rows[index]);
        }
        return new Page<T>(items, rows.Count > limit ? cursor(rows[count - 1]).ToString() : null);
    }
}
