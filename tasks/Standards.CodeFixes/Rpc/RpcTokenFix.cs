using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Rpc;

/// <summary>STD1720: passes the token of the context to each call of the RPC that would take one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RpcTokenFix() : RuleCodeFix("STD1720", "Pass the token of the context")
{
    internal override bool TryRepair(FixSite site)
    {
        var call = site.Model.Compilation.GetTypeByMetadataName("Grpc.Core.ServerCallContext");
        if (site.Around<MethodDeclarationSyntax>() is not { } method
            || site.Model.GetDeclaredSymbol(method, site.Cancellation) is not { } symbol
            || symbol.Parameters.LastOrDefault(p => p.Type.Is(call)) is not { } context
            || site.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is not { } token)
        {
            return false;
        }

        var wanting = method.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(node => Wants(node, token, site)).ToList();
        foreach (var node in wanting)
        {
            var target = (IMethodSymbol)site.Model.GetSymbolInfo(node, site.Cancellation).Symbol!;
            site.Replace(
                node, current => current.WithArgumentList(TokenArguments.With(current.ArgumentList, target, $"{context.Name}.CancellationToken")));
        }

        return wanting.Count > 0;
    }

    private static bool Wants(InvocationExpressionSyntax node, INamedTypeSymbol token, FixSite site) =>
        site.Model.GetOperation(node, site.Cancellation) is IInvocationOperation call
        && TokenOverloads.WantsToken(call, token)
        && site.Model.GetSymbolInfo(node, site.Cancellation).Symbol is IMethodSymbol;
}
