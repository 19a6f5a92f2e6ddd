using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8818: a write that is sent twice is carried out once. Clauses: <c>idempotency-key-on-writes</c>, <c>mutations-idempotent</c>.</summary>
internal static class IdempotencyJudge
{
    private const string Key = "Idempotency-Key";

    private static readonly string[] Libraries = ["RequireIdempotency", "AddIdempotentAPI", "AddIdempotency", "UseIdempotency", "AddIdempotentMinimalAPI"];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        var posts = closure.Calls("MapPost").ToList();
        var hasActions = closure.HasAttribute("Microsoft.AspNetCore.Mvc.HttpPostAttribute");
        if ((posts.Count == 0 && !hasActions)
            || service.Endpoints is { HasPages: true, Api: [] }
            || closure.Has(Libraries)
            || closure.Says(Key)
            || closure.Says("X-" + Key))
        {
            yield break;
        }

        var first = service.First(posts);
        var writes = posts.Count > 1 ? $"{posts.Count} kinds of writes" : "writes";
        var message = $"'{service.Project.Name}' accepts {writes} by POST and takes no idempotency key: "
            + "a client that asks again after a time-out writes twice";
        const string Fix =
            "Call RequireIdempotency() of Standards.ServiceDefaults on the endpoints that create, or read the header Idempotency-Key in a filter";
        yield return first is null
            ? service.AtBuild(RuleCatalog.ServiceIdempotency, message, Fix)
            : service.At(first, RuleCatalog.ServiceIdempotency, message, Fix);
    }
}
