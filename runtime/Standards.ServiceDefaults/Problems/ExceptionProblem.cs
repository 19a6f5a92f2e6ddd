using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Standards.ServiceDefaults.Problems;

/// <summary>What callers are told about an exception: never its text (clause errors.sanitised-user-errors).</summary>
internal readonly record struct ExceptionProblem(int Status, string Code, string? Title = null, FieldError[]? Errors = null, TimeSpan? RetryAfter = null)
{
    // Wrappers of data libraries go no deeper; a chain is never followed without end.
    private const int MaxDepth = 5;

    public static ExceptionProblem Of(Exception exception, ProblemsOptions options)
    {
        if (options.MappingOf(exception) is { } mapping)
        {
            TimeSpan? wait = mapping.Status == StatusCodes.Status503ServiceUnavailable ? options.RetryAfter : null;
            return new(mapping.Status, mapping.Code, mapping.Title, RetryAfter: wait);
        }

        return exception switch
        {
            InvalidInputException input => new(input.StatusCode, ProblemCodes.InvalidInput, "The input is not valid.", [.. input.Errors]),
            BadHttpRequestException { InnerException: JsonException json } bad => OfJson(bad.StatusCode, json),
            BadHttpRequestException bad => OfStatus(bad.StatusCode),
            BrokenCircuitException broken => new(
                StatusCodes.Status503ServiceUnavailable,
                ProblemCodes.Unavailable,
                RetryAfter: broken.RetryAfter is { Ticks: > 0 } rest ? rest : options.RetryAfter),
            TimeoutRejectedException => OfStatus(StatusCodes.Status504GatewayTimeout),
            _ when IsTransient(exception) => new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.Unavailable, RetryAfter: options.RetryAfter),
            _ => OfStatus(StatusCodes.Status500InternalServerError),
        };
    }

    public bool IsOfCaller => Status < StatusCodes.Status500InternalServerError;

    private static ExceptionProblem OfStatus(int status) => new(status, ProblemCodes.Of(status));

    // A syntax error has the reader's own exception inside; without it a value could not become what the field wants.
    private static ExceptionProblem OfJson(int status, JsonException json)
    {
        var syntax = json.InnerException is JsonException;
        var position = json is { LineNumber: { } line, BytePositionInLine: { } position0 }
            ? string.Create(CultureInfo.InvariantCulture, $" at line {line + 1}, byte {position0 + 1}")
            : "";
        return new(
            status,
            "invalid_json",
            "The body is not the JSON that is asked for.",
            [new FieldError(
                FieldName.OfJsonPath(json.Path), syntax ? $"The JSON is malformed{position}." : $"The value{position} has the wrong type or lacks a member.")]);
    }

    private static bool IsTransient(Exception exception)
    {
        var current = exception;
        for (var depth = 0; current is not null && depth < MaxDepth; depth++, current = current.InnerException)
        {
            if (current is DbException { IsTransient: true })
            {
                return true;
            }
        }

        return false;
    }
}
