using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Standards.ServiceDefaults.Problems;

namespace Standards.ServiceDefaults.Tests.Edge;

/// <summary>Endpoints that fail in each way of which a caller is told as a problem.</summary>
internal static class ProblemEndpoints
{
    /// <summary>What no answer may tell.</summary>
    public const string Secret = "Host=db;Password=hunter2";

    public static void Map(WebApplication app)
    {
        app.MapPost("/orders", (Order order) => order.Name);
        app.MapPost("/map", (Dictionary<string, int> map) => map.Count);
        app.MapGet("/status/{status}", (int status) => Results.StatusCode(status));
        app.MapGet("/query", (int page, int? size) => page + size);
        app.MapGet("/throw", string () => throw new InvalidOperationException(Secret));
        app.MapGet("/invalid", string () => throw new InvalidInputException(new FieldError("a", "b", "c")));
        app.MapGet(
            "/validation",
            () => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["Lines[0].ProductId"] = ["one", "two"], [""] = ["three"] }));
        app.MapGet("/made/invalid", () => ServiceProblem.InvalidInput(new FieldError("name", "A name has 1 to 100 characters.")));
        app.MapGet("/made/missing", () => ServiceProblem.NotFound("order line"));
        app.MapGet("/made/conflict", () => ServiceProblem.Conflict("already_paid", "The order is paid."));
        app.MapGet("/made/gone", () => ServiceProblem.Gone("order_removed", "The order was removed."));
        app.MapGet("/made/rule", () => ServiceProblem.Unprocessable("credit_exceeded", "The credit is too small.", new FieldError("total", "At most 100.")));
        app.MapGet("/made/other", () => ServiceProblem.Of(451, "not_here", "Not in this country."));
        app.MapGet("/database", string () => throw new BrokenDatabase(transient: true));
        app.MapGet("/database/wrapped", string () => throw new InvalidOperationException("x", new BrokenDatabase(transient: true)));
        app.MapGet("/database/constraint", string () => throw new BrokenDatabase(transient: false));
        app.MapGet("/circuit", string () => throw new BrokenCircuitException(Secret, TimeSpan.FromSeconds(6.2)));
        app.MapGet("/timeout", string () => throw new TimeoutRejectedException(Secret));
        app.MapGet("/mapped", string () => throw new TimeZoneNotFoundException(Secret));
    }

    private sealed record Order(string? Name, List<OrderLine>? Lines);

    private sealed record OrderLine(int Quantity);

    private sealed class BrokenDatabase(bool transient) : DbException(Secret)
    {
        public override bool IsTransient => transient;
    }
}
