using Microsoft.AspNetCore.Http.HttpResults;
using Standards.ServiceDefaults.Flags;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Paging;

namespace StdService1.Api.StdItems1;

/// <summary>The resource <c>/api/v1/std-items1</c>.</summary>
internal static class StdItem1Endpoints
{
    private const string Route = "/api/v1/std-items1";
    private const string Collection = "std-items1";

    public static void MapStdItems1(this IEndpointRouteBuilder routes)
    {
        var stdItems1 = routes.MapGroup(Route).WithTags("StdItems1")
//#if (jwt)
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
//#endif
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        stdItems1.MapPost("", CreateAsync).WithName("CreateStdItem1").WithSummary("Creates a std item1")
            .RequireIdempotency()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
//#if (!postgres)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage)
//#endif
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        stdItems1.MapGet("", ListAsync).WithName("ListStdItems1").WithSummary("Lists std items1, oldest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        stdItems1.MapGet("{id}", FindAsync).WithName("GetStdItem1").WithSummary("Gets a std item1")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<StdItem1Response>, ProblemHttpResult>> CreateAsync(
        CreateStdItem1Request request, HttpContext http, StdItem1Creation creation, IFeatureFlags flags, CancellationToken cancellationToken)
    {
        if (!await flags.IsEnabledAsync("std-item1-creation", new FlagSubject(Caller.Of(http.User)), cancellationToken))
            return ServiceProblem.Of(StatusCodes.Status503ServiceUnavailable, "std_item1_creation_off", "Std items1 cannot be created at the moment.");

        var stdItem1 = await creation.CreateAsync(request.Name!, http, cancellationToken);
        return TypedResults.Created($"{Route}/{stdItem1.Id}", StdItem1Response.From(stdItem1));
    }

    private static async Task<Ok<Page<StdItem1Response>>> ListAsync(PageRequest page, IStdItem1Store store, CancellationToken cancellationToken)
    {
        // One more than the page holds tells whether there is a next one.
        var stdItems1 = await store.ListAsync(ReadPosition(page), page.Limit + 1, cancellationToken);
        return TypedResults.Ok(Page<StdItem1Response>.Of(
            stdItems1, page.Limit, StdItem1Response.From, stdItem1 => Cursor.Of(Collection, stdItem1.CreatedAt, stdItem1.Id)));
    }

    private static async Task<Results<Ok<StdItem1Response>, ProblemHttpResult>> FindAsync(
        string id, IStdItem1Store store, CancellationToken cancellationToken)
    {
        var stdItem1 = StdItem1.IsId(id) ? await store.FindAsync(id, cancellationToken) : null;
        return stdItem1 is null ? ServiceProblem.NotFound("std item1") : TypedResults.Ok(StdItem1Response.From(stdItem1));
    }

    // Whoever can read can make a cursor that has the right form and other keys.
    private static StdItem1Position? ReadPosition(PageRequest page) => page.ReadCursor(Collection, keys: 2) switch
    {
        null => null,
        { Keys: [_, var id] } cursor when cursor.TryGetTime(0, out var createdAt) && StdItem1.IsId(id) => new StdItem1Position(createdAt, id),
        _ => throw new InvalidInputException(new FieldError("cursor", "A cursor comes from nextCursor of the page before.")),
    };
}
