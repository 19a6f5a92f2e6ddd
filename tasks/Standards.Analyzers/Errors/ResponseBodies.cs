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
    public static bool AreUnchecked(IPropertyReferenceOperation content) => ReaderOf(content) is { } reader && content.Instance?.Unwrapped() switch
    {
        IAwaitOperation awaited => !IsOfOwnHelper(awaited),
        ILocalReferenceOperation reference =>
            reference.OnlyValue()?.Unwrapped() is IAwaitOperation awaited
            && !IsOfOwnHelper(awaited)
            && (!IsLookedAt(reference.Local, content) || IsReadEarly(reader, reference.Local)),
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

    // 'var order = await response.Content.ReadFromJsonAsync<Order>(); if (!response.IsSuccessStatusCode) { return null; }': what an error page holds is no
    // order. Where the branch for the failure reads it, each answer has that form.
    private static bool IsReadEarly(IInvocationOperation reader, ILocalSymbol response)
    {
        if (!reader.TargetMethod.Name.StartsWith("ReadFromJson", StringComparison.Ordinal)
            || reader.Ancestors().OfType<IVariableDeclaratorOperation>().FirstOrDefault() is not { Symbol: var body })
        {
            return false;
        }

        var looks = reader.Root().Descendants()
            .Where(o => o is ILocalReferenceOperation && o.RefersTo(response) && !IsContent(o.Parent))
            .ToList();
        return looks.TrueForAll(look => look.Syntax.SpanStart > reader.Syntax.Span.End && ChoiceOf(look)?.Mentions(body) == false);
    }

    private static IOperation? ChoiceOf(IOperation look) => look.Ancestors().FirstOrDefault(o => o is IConditionalOperation);

    // 'response.Content.ReadAsStringAsync()', and the extensions for JSON.
    private static IInvocationOperation? ReaderOf(IOperation content) =>
        (content.Parent is IArgumentOperation argument ? argument.Parent : content.Parent) is IInvocationOperation call
        && call.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal)
            ? call
            : null;

    private static bool IsLookedAt(ILocalSymbol response, IOperation content) => content.Root().Descendants().Any(o =>
        o is ILocalReferenceOperation && o.RefersTo(response) && !IsContent(o.Parent));

    private static bool IsContent(IOperation? read) => read is IPropertyReferenceOperation { Property.Name: "Content" };
}
