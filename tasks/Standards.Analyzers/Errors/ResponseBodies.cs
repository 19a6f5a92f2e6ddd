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
        IAwaitOperation awaited => !IsOfOwnHelper(awaited),
        ILocalReferenceOperation reference =>
            reference.OnlyValue()?.Unwrapped() is IAwaitOperation awaited && !IsOfOwnHelper(awaited) && !IsLookedAt(reference.Local, content),
        _ => false,
    };

    /// <summary>Whether a response comes from a method that is not of the framework, and that may have checked it.</summary>
    public static bool IsOfOwnHelper(IOperation response) => response.Unwrapped() switch
    {
        IAwaitOperation { Operation: var awaited } => IsOfOwnHelper(awaited),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => IsOfOwnHelper(task),
        IInvocationOperation { TargetMethod: var method } => !IsOfFramework(method.ContainingType.ContainingNamespace),
        _ => false,
    };

    private static bool IsOfFramework(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space.Name is "System" or "Microsoft";
    }

    // 'response.Content.ReadAsStringAsync()', and the extensions for JSON.
    private static bool IsRead(IOperation content)
    {
        var call = (content.Parent is IArgumentOperation argument ? argument.Parent : content.Parent) as IInvocationOperation;
        return call?.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal) == true;
    }

    private static bool IsLookedAt(ILocalSymbol response, IOperation content) => content.Root().Descendants().Any(o =>
        o is ILocalReferenceOperation && o.RefersTo(response) && o.Parent is not IPropertyReferenceOperation { Property.Name: "Content" });
}
