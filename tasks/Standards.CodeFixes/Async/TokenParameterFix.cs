using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1200: takes a token as the last parameter, which callers may leave out, and passes it to what would take one. Not for contracts, whose implementations
/// would have to follow, not for virtual methods, and not behind <c>params</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TokenParameterFix() : RuleCodeFix("STD1200", "Take a token and pass it on")
{
    private const string Name = "cancellationToken";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<MethodDeclarationSyntax>() is not { } method
            || !CanTakeMore(method, site)
            || site.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is not { } type)
        {
            return false;
        }

        PassToCalls(method, type, site);
        var parameter = SyntaxFactory.ParseParameterList($"({site.NameOf("System.Threading", "CancellationToken")} {Name} = default)").Parameters[0];
        site.Replace(method.ParameterList, current => With(current, parameter));
        return true;
    }

    private static bool CanTakeMore(MethodDeclarationSyntax method, FixSite site) =>
        site.Model.GetDeclaredSymbol(method, site.Cancellation) is { IsAbstract: false, IsVirtual: false } symbol
        && !symbol.Parameters.Any(p => p.IsParams)
        && !method.DescendantTokens().Any(token => token.ValueText == Name);

    private static void PassToCalls(MethodDeclarationSyntax method, INamedTypeSymbol type, FixSite site)
    {
        foreach (var call in method.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<InvocationExpressionSyntax>())
        {
            if (site.Model.GetOperation(call, site.Cancellation) is IInvocationOperation operation
                && TokenOverloads.WantsToken(operation, type)
                && site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is IMethodSymbol target)
            {
                site.Replace(call, current => current.WithArgumentList(TokenArguments.With(current.ArgumentList, target, Name)));
            }
        }
    }

    private static ParameterListSyntax With(ParameterListSyntax list, ParameterSyntax added)
    {
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var items = list.Parameters.GetWithSeparators();
        return list.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(items.Count == 0 ? items.Add(added) : items.Add(comma).Add(added)));
    }
}
