using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Problems;

/// <summary>Answers an exception with its problem.</summary>
internal sealed class ProblemExceptionHandler(
    ProblemsOptions options, IProblemDetailsService problems, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The framework takes the endpoint away before it comes here; logs and metrics want its route.
        httpContext.SetEndpoint(httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint);

        var answer = ExceptionProblem.Of(exception, options);
        if (answer.IsOfCaller)
        {
            logger.RequestRefused(answer.Status, answer.Code);
        }

        var problem = new ProblemDetails { Status = answer.Status, Title = answer.Title };
        problem.Extensions["code"] = answer.Code;
        if ((answer.Errors
            ?? (exception is BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } ? BindingErrors.Find(httpContext) : null)) is { } errors)
        {
            problem.Extensions["errors"] = errors;
        }
        httpContext.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }
}
