using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Standards.ServiceDefaults.Problems;

/// <summary>
/// Gives an error without a body its problem: 404 of no route, 405, 415, <c>Results.StatusCode(409)</c>. As the framework's
/// <c>UseStatusCodePages</c>, but a request that goes well costs neither an object nor a state machine.
/// </summary>
internal sealed class EmptyErrorMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var task = next(context);
        if (!task.IsCompletedSuccessfully)
        {
            return WaitAsync(context, task);
        }
        return IsEmptyError(context.Response) ? ExplainAsync(context) : task;
    }

    private static async Task WaitAsync(HttpContext context, Task task)
    {
        await task;
        if (IsEmptyError(context.Response))
        {
            await ExplainAsync(context);
        }
    }

    private static bool IsEmptyError(HttpResponse response) =>
        response.StatusCode is >= 400 and < 600 && !response.HasStarted && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType);

    private static async Task ExplainAsync(HttpContext context) =>
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = context.Response.StatusCode },
        });
}
