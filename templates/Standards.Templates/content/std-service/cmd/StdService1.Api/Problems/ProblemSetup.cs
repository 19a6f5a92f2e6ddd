using Microsoft.AspNetCore.Mvc;

namespace StdService1.Api.Problems;

/// <summary>Every error leaves the service as problem details (RFC 9457) with <c>code</c> and <c>requestId</c>.</summary>
internal static class ProblemSetup
{
    public static void AddServiceProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context.HttpContext, context.ProblemDetails));

        // In development a malformed request would be an exception, hence a 500; here it is a 400 everywhere.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    public static void UseServiceProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    private static void Complete(HttpContext http, ProblemDetails problem)
    {
        problem.Instance ??= http.Request.Path;
        problem.Extensions["requestId"] = http.TraceIdentifier;
        problem.Extensions.TryAdd("code", CodeOf(problem.Status));
    }

    // Callers branch on the code, never on the text, so a code once published stays.
    private static string CodeOf(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => "invalid_request",
        StatusCodes.Status404NotFound => "not_found",
        StatusCodes.Status405MethodNotAllowed => "method_not_allowed",
        StatusCodes.Status413PayloadTooLarge => "payload_too_large",
        StatusCodes.Status415UnsupportedMediaType => "unsupported_media_type",
        >= 400 and < 500 => "request_failed",
        _ => "internal_error",
    };
}
