using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Rpc;

/// <summary>Services and clients that were generated from a protocol.</summary>
internal static class RpcServices
{
    /// <summary>Whether a method answers an RPC: it overrides one of a base that is bound to a service.</summary>
    public static bool IsRpc(IMethodSymbol method) =>
        method.OverriddenMethod is { ContainingType: { } of }
        && of.SelfAndBases().Any(type => type.GetAttributes().Any(a => a.AttributeClass?.Name == "BindServiceMethodAttribute"));
}
