using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>Bodies of HTTP responses that are read whatever the status says.</summary>
internal static class ResponseBodies
{
    /// <summary>
    /// Whether the body of an answer that the function has asked for is read there, and nothing of it looks at the answer: a text for the log may be read
    /// before the check, and an answer that is a parameter was checked by the caller.
    /// </summary>
    public static bool AreUnchecked(IPropertyReferenceOperation content) => IsRead(content) && content.Instance?.Unwrapped() switch
    {
        IAwaitOperation => true,
        ILocalReferenceOperation reference => reference.OnlyValue()?.Unwrapped() is IAwaitOperation && !IsLookedAt(reference.Local, content),
        _ => false,
    };

    // 'response.Content.ReadAsStringAsync()', and the extensions for JSON.
    private static bool IsRead(IOperation content)
    {
        var call = (content.Parent is IArgumentOperation argument ? argument.Parent : content.Parent) as IInvocationOperation;
        return call?.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal) == true;
    }

    private static bool IsLookedAt(ILocalSymbol response, IOperation content) => content.Root().Descendants().Any(o =>
        o is ILocalReferenceOperation && o.RefersTo(response) && o.Parent is not IPropertyReferenceOperation { Property.Name: "Content" });
}
