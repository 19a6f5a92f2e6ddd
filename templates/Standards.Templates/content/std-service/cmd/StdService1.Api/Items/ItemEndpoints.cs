using Microsoft.AspNetCore.Http.HttpResults;

namespace StdService1.Api.Items;

/// <summary>The resource <c>/api/v1/items</c>.</summary>
internal static class ItemEndpoints
{
    private const string Route = "/api/v1/items";
    private const int DefaultLimit = 50;
    private const int MaxLimit = 100;

    public static void MapItems(this IEndpointRouteBuilder routes)
    {
        var items = routes.MapGroup(Route).WithTags("Items");
        items.MapPost("", CreateAsync).WithName("CreateItem").ProducesProblem(StatusCodes.Status400BadRequest);
        items.MapGet("", ListAsync).WithName("ListItems").ProducesProblem(StatusCodes.Status400BadRequest);
        items.MapGet("{id}", FindAsync).WithName("GetItem").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<ItemResponse>, ProblemHttpResult>> CreateAsync(
        CreateItemRequest request, IItemStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (ItemName.Check(request.Name) is { } problem)
            return ServiceProblem.InvalidInput(new FieldError("name", problem));

        var item = Item.Create(request.Name!, clock);
        await store.AddAsync(item, cancellationToken);
        return TypedResults.Created($"{Route}/{item.Id}", ItemResponse.From(item));
    }

    private static async Task<Results<Ok<ItemPageResponse>, ProblemHttpResult>> ListAsync(
        IItemStore store, CancellationToken cancellationToken, string? cursor = null, int limit = DefaultLimit)
    {
        if (limit is < 1 or > MaxLimit)
            return ServiceProblem.InvalidInput(new FieldError("limit", $"A limit is between 1 and {MaxLimit}."));

        var page = await store.ListAsync(cursor, limit, cancellationToken);
        return page is null
            ? ServiceProblem.InvalidInput(new FieldError("cursor", "A cursor comes from nextCursor of the page before."))
            : TypedResults.Ok(ItemPageResponse.From(page));
    }

    private static async Task<Results<Ok<ItemResponse>, ProblemHttpResult>> FindAsync(
        string id, IItemStore store, CancellationToken cancellationToken)
    {
        var item = await store.FindAsync(id, cancellationToken);
        return item is null ? ServiceProblem.NotFound("item") : TypedResults.Ok(ItemResponse.From(item));
    }
}
