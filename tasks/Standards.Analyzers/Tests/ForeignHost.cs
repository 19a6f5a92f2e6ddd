using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>Addresses in the text of a program that another machine answers.</summary>
internal static class ForeignHost
{
    private static readonly string[] Reserved = [".test", ".example", ".invalid", ".localhost", ".local"];

    /// <summary>The host of a constant address, null for this machine, for names that no machine has, and for what is not constant.</summary>
    /// <param name="address">A text, or a <c>Uri</c> that is made of one.</param>
    public static string? Of(IOperation address)
    {
        var text = address.Unwrapped() is IObjectCreationOperation { Arguments: { IsEmpty: false } arguments } ? arguments[0].Value : address;
        return text.ConstantValue.Value is string constant
            && Uri.TryCreate(constant, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && IsForeign(uri)
                ? uri.Host
                : null;
    }

    private static bool IsForeign(Uri uri) =>
        !uri.IsLoopback && uri.Host.Contains(".") && !Reserved.Any(end => uri.Host.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
