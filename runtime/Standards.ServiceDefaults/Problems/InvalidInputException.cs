using Microsoft.AspNetCore.Http;

namespace Standards.ServiceDefaults.Problems;

/// <summary>The input is not valid: a 400 with the fields. For places that cannot return a result, such as <c>BindAsync</c>.</summary>
public sealed class InvalidInputException : BadHttpRequestException
{
    /// <summary>Refuses the input for these reasons.</summary>
    public InvalidInputException(params IReadOnlyList<FieldError> errors)
        : base("The input is not valid.", StatusCodes.Status400BadRequest)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Errors = errors;
    }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FieldError> Errors { get; }
}
