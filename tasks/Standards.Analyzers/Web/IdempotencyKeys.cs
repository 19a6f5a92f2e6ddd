using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Web;

/// <summary>What takes an idempotency key: a call, a filter, an attribute, or a parameter.</summary>
internal static class IdempotencyKeys
{
    private const string Key = "dempoten";

    /// <summary>Whether a call on an endpoint or group is about keys.</summary>
    public static bool IsKey(IInvocationOperation call) =>
        IsNamed(call.TargetMethod.Name)
        || call.TargetMethod.TypeArguments.Any(t => IsNamed(t.Name) || (call.TargetMethod.Name == "AddEndpointFilter" && Reads(t)))
        || (call.TargetMethod.Name == "AddEndpointFilter" && call.Arguments.Any(a => Names(a.Syntax)));

    /// <summary>Whether a call makes all endpoints take keys: the use of a middleware.</summary>
    public static bool IsForAll(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Use", StringComparison.Ordinal) && IsKey(call);

    /// <summary>Whether a handler or an action takes a key, or reads the header of one.</summary>
    public static bool Takes(IMethodSymbol method) => HasAttribute(method) || method.Parameters.Any(p => IsNamed(p.Name) || HasAttribute(p)) || Reads(method);

    /// <summary>Whether an attribute of a symbol names keys, or is given the name of their header.</summary>
    public static bool HasAttribute(ISymbol symbol) => symbol.GetAttributes().Any(a =>
        (a.AttributeClass is { } type && IsNamed(type.Name))
        || a.NamedArguments.Any(named => named.Value is { Kind: TypedConstantKind.Primitive, Value: string text } && IsNamed(text)));

    // A filter whose name says nothing, or a handler, which reads the header.
    private static bool Reads(ISymbol reader) => reader.DeclaringSyntaxReferences.Any(r => Names(r.GetSyntax()));

    // Not in a comment.
    private static bool Names(SyntaxNode code) => code.DescendantTokens().Any(token => IsNamed(token.Text));

    private static bool IsNamed(string name) => name.IndexOf(Key, StringComparison.Ordinal) >= 0;
}
