using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Rpc;

/// <summary>Services and clients that were generated from a protocol.</summary>
internal static class RpcServices
{
    /// <summary>Whether a method answers an RPC: it overrides one of a base that is bound to a service, or that is given the context of a call.</summary>
    public static bool IsRpc(IMethodSymbol method) =>
        method.OverriddenMethod is { ContainingType: { } of } overridden
        && (overridden.Parameters.LastOrDefault()?.Type.Name == "ServerCallContext"
            || of.SelfAndBases().Any(type => type.GetAttributes().Any(a => a.AttributeClass?.Name == "BindServiceMethodAttribute")))
        && of.SelfAndBases().All(type => type.Name != "Interceptor");

    /// <summary>Whether a type answers RPCs.</summary>
    public static bool IsService(ITypeSymbol type) => type.GetMembers().Any(m => m is IMethodSymbol method && IsRpc(method));
}
