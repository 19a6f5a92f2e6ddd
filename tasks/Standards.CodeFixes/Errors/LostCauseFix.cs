using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Errors;

/// <summary>
/// STD1306: gives the new exception the caught one, where a constructor takes what is given now and a cause behind it. One whose parameters are called
/// otherwise is another constructor: <c>ArgumentNullException(message, innerException)</c> is not that of a name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LostCauseFix() : RuleCodeFix("STD1306", "Pass the caught exception as inner exception")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<BaseObjectCreationExpressionSyntax>() is not { ArgumentList: { } list } creation
            || creation.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || site.Model.GetOperation(creation, site.Cancellation) is not IObjectCreationOperation { Constructor: { } constructor } operation
            || site.Model.Compilation.GetTypeByMetadataName("System.Exception") is not { } exception)
        {
            return false;
        }

        if (operation.Arguments.FirstOrDefault(a => a.Parameter?.Type.Is(exception) == true) is { } empty)
        {
            return empty.ArgumentKind == ArgumentKind.DefaultValue
                ? Add(site, clause, creation, empty.Parameter!.Name)
                : Replace(site, clause, (ArgumentSyntax)empty.Syntax);
        }

        return list.Arguments.Count == constructor.Parameters.Length && TakesCause(constructor, exception, site) && Add(site, clause, creation, null);
    }

    private static bool TakesCause(IMethodSymbol constructor, INamedTypeSymbol exception, FixSite site) =>
        !constructor.Parameters.Any(p => p.IsParams)
        && constructor.ContainingType.InstanceConstructors.Any(other =>
            other.Parameters.Length == constructor.Parameters.Length + 1
            && other.Parameters.Last().Type.Is(exception)
            && other.Parameters.Zip(constructor.Parameters, IsSame).All(same => same)
            && site.Model.IsAccessible(site.Node.SpanStart, other));

    private static bool IsSame(IParameterSymbol one, IParameterSymbol other) =>
        one.Name == other.Name && SymbolEqualityComparer.Default.Equals(one.Type, other.Type);

    private static bool Add(FixSite site, CatchClauseSyntax clause, BaseObjectCreationExpressionSyntax creation, string? parameter)
    {
        if (site.Name(clause) is not { } name)
        {
            return false;
        }

        var cause = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(name));
        if (parameter is not null)
        {
            cause = cause.WithNameColon(SyntaxFactory.NameColon(parameter).WithTrailingTrivia(SyntaxFactory.Space));
        }

        site.Replace(creation, current => current.WithArgumentList(
            Arguments.With(current.ArgumentList!, current.ArgumentList!.Arguments.Count, cause)));
        return true;
    }

    private static bool Replace(FixSite site, CatchClauseSyntax clause, ArgumentSyntax empty)
    {
        if (!empty.Expression.IsKind(SyntaxKind.NullLiteralExpression) || site.Name(clause) is not { } name)
        {
            return false;
        }

        site.Replace(empty, current => current.WithExpression(SyntaxFactory.IdentifierName(name).WithTriviaFrom(current.Expression)));
        return true;
    }
}
