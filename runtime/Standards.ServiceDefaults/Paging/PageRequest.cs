using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Standards.ServiceDefaults.Problems;

namespace Standards.ServiceDefaults.Paging;

/// <summary>
/// Which page a caller asks for: the query parameters <c>limit</c> and <c>cursor</c>, as a parameter of an endpoint. A limit out of range is a 400
/// that names it.
/// </summary>
/// <param name="Limit">Items of the page, 1 to <see cref="PagingOptions.MaxLimit"/>.</param>
/// <param name="Cursor">The text of the cursor, unread; null on the first page.</param>
public sealed record PageRequest(int Limit, string? Cursor)
{
    private static readonly PagingOptions Defaults = new();

    /// <summary>Binds the parameter.</summary>
    /// <exception cref="InvalidInputException">The limit is no number or out of range, or a parameter is there twice.</exception>
    public static ValueTask<PageRequest> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = context.RequestServices.GetService<ServiceDefaultsOptions>()?.Paging ?? Defaults;
        var query = context.Request.Query;
        return new(new PageRequest(ReadLimit(query["limit"], options), ReadCursor(query["cursor"])));
    }

    /// <summary>Reads the cursor of a collection.</summary>
    /// <param name="collection">As in <see cref="Paging.Cursor.Of(string, string[])"/>.</param>
    /// <param name="keys">How many sort keys the collection has.</param>
    /// <returns>Null on the first page.</returns>
    /// <exception cref="InvalidInputException">It is no cursor of this collection: a 400 with the field <c>cursor</c>.</exception>
    public Cursor? ReadCursor(string collection, int keys)
    {
        if (Cursor is null)
        {
            return null;
        }
        return Paging.Cursor.TryParse(Cursor, collection, keys, out var cursor) ? cursor : throw BadCursor();
    }

    private static int ReadLimit(StringValues values, PagingOptions options)
    {
        if (values.Count == 0)
        {
            return options.DefaultLimit;
        }
        return values.Count == 1
            && int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit >= 1 && limit <= options.MaxLimit
            ? limit
            : throw new InvalidInputException(new FieldError("limit", $"A limit is between 1 and {options.MaxLimit}."));
    }

    private static string? ReadCursor(StringValues values) => values.Count switch
    {
        0 => null,
        1 => values[0],
        _ => throw BadCursor(),
    };

    private static InvalidInputException BadCursor() => new(new FieldError("cursor", "A cursor comes from nextCursor of the page before."));
}
