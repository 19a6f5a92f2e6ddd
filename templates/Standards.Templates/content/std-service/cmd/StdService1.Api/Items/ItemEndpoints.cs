using Microsoft.AspNetCore.Http.HttpResults;
using Standards.ServiceDefaults.Flags;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Paging;

namespace StdService1.Api.Items;

/// <summary>The resource <c>/api/v1/items</c>.</summary>
internal static class ItemEndpoints
{
    private const string Route = "/api/v1/items";
    private const string Collection = "items";

    public static void MapItems(this IEndpointRouteBuilder routes)
    {
        var items = routes.MapGroup(Route).WithTags("Items")
//#if (jwt)
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
//#endif
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        items.MapPost("", CreateAsync).WithName("CreateItem").WithSummary("Creates an item")
            .RequireIdempotency()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
//#if (!postgres)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage)
//#endif
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        items.MapGet("", ListAsync).WithName("ListItems").WithSummary("Lists items, oldest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        items.MapGet("{id}", FindAsync).WithName("GetItem").WithSummary("Gets an item")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<ItemResponse>, ProblemHttpResult>> CreateAsync(
        CreateItemRequest request, HttpContext http, ItemCreation creation, IFeatureFlags flags, CancellationToken cancellationToken)
    {
        if (!await flags.IsEnabledAsync("item-creation", new FlagSubject(Caller.Of(http.User)), cancellationToken))
            return ServiceProblem.Of(StatusCodes.Status503ServiceUnavailable, "item_creation_off", "Items cannot be created at the moment.");

        var item = await creation.CreateAsync(request.Name!, http, cancellationToken);
        return TypedResults.Created($"{Route}/{item.Id}", ItemResponse.From(item));
    }

    private static async Task<Ok<Page<ItemResponse>>> ListAsync(PageRequest page, IItemStore store, CancellationToken cancellationToken)
    {
        // One more than the page holds tells whether there is a next one.
        var items = await store.ListAsync(ReadPosition(page), page.Limit + 1, cancellationToken);
        return TypedResults.Ok(Page<ItemResponse>.Of(items, page.Limit, ItemResponse.From, item => Cursor.Of(Collection, item.CreatedAt, item.Id)));
    }

    private static async Task<Results<Ok<ItemResponse>, ProblemHttpResult>> FindAsync(
        string id, IItemStore store, CancellationToken cancellationToken)
    {
        var item = Item.IsId(id) ? await store.FindAsync(id, cancellationToken) : null;
        return item is null ? ServiceProblem.NotFound("item") : TypedResults.Ok(ItemResponse.From(item));
    }

    // Whoever can read can make a cursor that has the right form and other keys.
    private static ItemPosition? ReadPosition(PageRequest page) => page.ReadCursor(Collection, keys: 2) switch
    {
        null => null,
        { Keys: [_, var id] } cursor when cursor.TryGetTime(0, out var createdAt) && Item.IsId(id) => new ItemPosition(createdAt, id),
        _ => throw new InvalidInputException(new FieldError("cursor", "A cursor comes from nextCursor of the page before.")),
    };
}
