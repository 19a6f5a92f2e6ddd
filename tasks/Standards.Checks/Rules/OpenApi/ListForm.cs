using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>An operation that answers with a list, and the form of its answer.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Response">The success.</param>
/// <param name="Media">What it holds.</param>
/// <param name="ItemsName">The property that holds the items; empty where the answer is the list itself.</param>
/// <param name="Cursor">The property that leads on: <c>nextCursor</c>, <c>pagination.nextCursor</c>; empty for none.</param>
internal sealed record ListForm(OpenApiOperation Operation, OpenApiResponse Response, OpenApiMedia Media, string ItemsName, string Cursor)
{
    private static readonly string[] Cursors =
    [
        "nextCursor", "next_cursor", "cursor", "nextPageToken", "next_page_token", "pageToken", "nextToken", "next_token", "continuationToken", "nextLink", "next",
        "endCursor", "after",
    ];

    private static readonly string[] Pages =
    [
        "page", "pageNumber", "page_number", "totalPages", "total_pages", "total", "totalCount", "total_count", "totalItems", "hasMore", "has_more", "offset",
    ];

    private static readonly string[] Holders = ["pagination", "paging", "pageInfo", "page_info", "page", "meta", "metadata", "links", "_links"];

    /// <summary>Whether the answer is the list itself.</summary>
    public bool IsBare => ItemsName.Length == 0;

    /// <summary>The lists of a document.</summary>
    public static IReadOnlyList<ListForm> Of(OpenApiDocument document)
    {
        var shape = new PathShape(document);
        return [.. document.Operations.Where(o => o.Method == "get" && !PathShape.IsItem(o.Path)).Select(o => Of(o, shape)).OfType<ListForm>()];
    }

    private static ListForm? Of(OpenApiOperation operation, PathShape shape)
    {
        foreach (var response in operation.Responses.Where(r => r.IsSuccess))
        {
            foreach (var media in response.Content.Where(m => m is { IsJson: true, Schema: not null }))
            {
                return Of(operation, response, media, shape);
            }
        }

        return null;
    }

    private static ListForm? Of(OpenApiOperation operation, OpenApiResponse response, OpenApiMedia media, PathShape shape)
    {
        var schema = media.Schema!;
        if (schema.Type == "array")
        {
            // Plain values, such as the names of time zones, are one answer.
            return schema.Items is { } item && (item.Properties.Count > 0 || item.Type == "object" || item.Choices.Count > 0)
                ? new ListForm(operation, response, media, "", "")
                : null;
        }

        string[] lists = [.. schema.Properties.Where(p => p.Schema.Type == "array").Select(p => p.Name)];
        var cursor = CursorOf(schema);
        return lists is [var items] && (cursor.Length > 0 || (schema.Properties.Count == 1 && shape.IsCollection(operation.Path)))
            ? new ListForm(operation, response, media, items, cursor)
            : null;
    }

    private static string CursorOf(OpenApiSchema schema)
    {
        if (First(schema, Cursors) is { } direct)
        {
            return direct;
        }

        foreach (var (name, holder) in schema.Properties.Where(p => Holders.Contains(p.Name, StringComparer.Ordinal) && p.Schema.Properties.Count > 0))
        {
            if ((First(holder, Cursors) ?? First(holder, Pages)) is { } inside)
            {
                return $"{name}.{inside}";
            }
        }

        return First(schema, Pages) ?? "";
    }

    private static string? First(OpenApiSchema schema, string[] names) => names.FirstOrDefault(name => schema.Property(name) is not null);
}
