using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8815: an error that nothing handles leaves as problem details. Clauses: <c>api-problem-details</c>.</summary>
internal static class ProblemJudge
{
    private static readonly string[] Formats =
    [
        "AddProblemDetails", "UseProblemDetails", "Problem", "ValidationProblem", "AddProblemDetailsConventions", "UseDefaultExceptionHandler",
    ];

    private static readonly string[] Handlers = ["UseExceptionHandler", "UseProblemDetails", "UseDefaultExceptionHandler", "AddExceptionHandler"];

    private static readonly string[] Details =
    [
        "Microsoft.AspNetCore.Mvc.ProblemDetails", "Microsoft.AspNetCore.Mvc.ValidationProblemDetails",
        "Microsoft.AspNetCore.Http.HttpValidationProblemDetails",
    ];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        if (service.Endpoints.Api.Count == 0 || service.Endpoints.IsGateway || service.Defaults.Give("Problems"))
        {
            yield break;
        }

        var handles = closure.Has(Handlers)
            || closure.Has("UseMiddleware")
            || closure.HasType("Microsoft.AspNetCore.Diagnostics.IExceptionHandler")
            || closure.HasType("Microsoft.AspNetCore.Mvc.Filters.IExceptionFilter")
            || closure.HasType("Microsoft.AspNetCore.Mvc.Filters.IAsyncExceptionFilter")
            || closure.HasType("Microsoft.AspNetCore.Mvc.Filters.ExceptionFilterAttribute");
        var hasFormat = closure.Has(Formats) || closure.Calls(".ctor").Any(call => Details.Contains(call.Member.Type, StringComparer.Ordinal));
        if (!hasFormat)
        {
            yield return service.AtBuild(
                RuleCatalog.ServiceProblems,
                $"'{service.Project.Name}' answers errors without problem details{service.Defaults.Excuse("Problems")}",
                "Call app.MapServiceDefaults(), or builder.Services.AddProblemDetails() with app.UseExceptionHandler() and app.UseStatusCodePages()");
        }
        else if (!handles)
        {
            yield return service.AtBuild(
                RuleCatalog.ServiceProblems,
                $"'{service.Project.Name}' knows problem details, and nothing handles exceptions: they leave as an empty 500",
                "Call app.UseExceptionHandler() first in the pipeline");
        }
    }
}
