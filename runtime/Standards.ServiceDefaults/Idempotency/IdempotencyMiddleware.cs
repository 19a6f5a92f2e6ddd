using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Standards.ServiceDefaults.Problems;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>
/// Runs a write once for each key. Around the endpoint and not a filter inside it: the body is hashed as it came, and the answer is stored as it
/// goes, whatever the endpoint returns.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IdempotencyOptions options, TimeProvider clock)
{
    private const string KeyHeader = "Idempotency-Key";
    private const string ReplayedHeader = "Idempotency-Replayed";

    // A body of the usual size stays in memory, never in a file.
    private const int BodyInMemory = 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IdempotencyMetadata>() is not { } metadata)
        {
            return next(context);
        }

        var header = context.Request.Headers[KeyHeader];
        if (header.Count == 0 && !metadata.Required)
        {
            return next(context);
        }
        return header is [{ Length: > 0 } key] && key.Length <= options.MaxKeyLength && key.All(c => c is > ' ' and <= '~')
            ? InvokeAsync(context, key)
            : RefuseAsync(context, StatusCodes.Status400BadRequest, ProblemCodes.InvalidInput, "The input is not valid.", new FieldError(
                KeyHeader,
                header.Count == 0
                    ? "This request needs a key, such as a new UUID."
                    : $"A key is 1 to {options.MaxKeyLength} printable ASCII characters without spaces."));
    }

    private static bool IsStored(int status) => status is >= 200 and < 400;

    private static async Task RefuseAsync(HttpContext context, int status, string code, string title, FieldError? error = null)
    {
        context.Response.StatusCode = status;
        if (context.RequestServices.GetService<IProblemDetailsService>() is not { } problems)
        {
            return;
        }
        var problem = new ProblemDetails { Status = status, Title = title };
        problem.Extensions["code"] = code;
        if (error is not null)
        {
            problem.Extensions["errors"] = new[] { error };
        }
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    private static async Task ReplayAsync(HttpContext context, StoredAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers[ReplayedHeader] = "true";
        if (answer.Location is not null)
        {
            response.Headers.Location = answer.Location;
        }
        if (answer.ContentType is not null)
        {
            response.ContentType = answer.ContentType;
        }
        if (answer.Body.Length > 0)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    private async Task InvokeAsync(HttpContext context, string key)
    {
        context.Request.EnableBuffering(BodyInMemory);
        var now = clock.GetUtcNow();
        var owner = KeyOwner.Of(context, options);
        var hash = await RequestHash.OfRequestAsync(context.Request, owner, context.RequestAborted);
        var request = new IdempotencyRequest(RequestHash.OfKey(owner, key), hash, now, now + options.Retention);

        using var body = new MemoryStream();
        await using (var attempt = await context.RequestServices.GetRequiredService<IIdempotencyStore>().BeginAsync(request, context.RequestAborted))
        {
            switch (attempt.State)
            {
                case IdempotencyState.Answered:
                    await ReplayAsync(context, attempt.Answer!);
                    return;
                case IdempotencyState.OtherRequest:
                    await RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, "idempotency_key_reused", "The key was used for another request.");
                    return;
                case IdempotencyState.InFlight:
                    context.Response.Headers.RetryAfter = "1";
                    await RefuseAsync(context, StatusCodes.Status409Conflict, "idempotency_in_flight", "A request with this key is being worked on.");
                    return;
                default:
                    await RunAsync(context, body, attempt);
                    break;
            }
        }

        // The write is kept or rolled back by now, so this is true whatever happens to the connection.
        if (body.Length > 0)
        {
            body.Position = 0;
            await body.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private async Task RunAsync(HttpContext context, MemoryStream body, IIdempotencyAttempt attempt)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var capture = new StreamResponseBodyFeature(body);
        context.Features.Set<IHttpResponseBodyFeature>(capture);
        try
        {
            await next(context);
            await capture.CompleteAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        var response = context.Response;
        if (!IsStored(response.StatusCode))
        {
            return;
        }
        if (body.Length > options.MaxAnswerBytes)
        {
            throw new InvalidOperationException(
                $"The answer of {context.GetEndpoint()?.DisplayName} has {body.Length} bytes; an answer that is kept has at most {options.MaxAnswerBytes} "
                    + $"(ServiceDefaults:Idempotency:MaxAnswerBytes).");
        }

        var location = response.Headers.Location.ToString();
        // Not the request's token: who hangs up now still gets this answer when he comes back.
        await attempt.CompleteAsync(
            new StoredAnswer(response.StatusCode, response.ContentType, location.Length == 0 ? null : location, body.ToArray()), CancellationToken.None);
    }
}
