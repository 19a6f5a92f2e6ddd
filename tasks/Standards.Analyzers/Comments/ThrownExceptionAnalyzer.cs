using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1018: a member that other assemblies call throws an exception itself, and its documentation does not name it. Members without documentation are the
/// matter of CS1591. Clause: <c>docs-state-what-edge-cases-errors</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrownExceptionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1018",
        "Exceptions that a public member throws are documented",
        "The documentation of '{0}' does not say that it throws '{1}'. Add '<exception cref=\"{1}\">' and say when.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ProjectKind.IsLibrary(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Throw);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var thrown = (IThrowOperation)context.Operation;
        if (thrown.Exception?.Unwrapped() is not IObjectCreationOperation { Type: INamedTypeSymbol type }
            || !context.ContainingSymbol.IsVisibleOutside()
            || thrown.NestedFunction() is not null
            || type.Name is "UnreachableException" or "NotImplementedException"
            || thrown.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return;
        }

        var text = DocumentationText.Of(member);
        if (text.Length > 0 && !DocumentationText.IsInherited(text) && !Names(text, type) && !IsCaught(thrown, type) && IsFirst(thrown, type, member))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), NameOf(context.ContainingSymbol), type.Name));
        }
    }

    // A base says less, but says it.
    private static bool Names(string text, INamedTypeSymbol type)
    {
        for (var at = text.IndexOf("cref=\"", StringComparison.Ordinal); at >= 0; at = text.IndexOf("cref=\"", at + 1, StringComparison.Ordinal))
        {
            var from = at + "cref=\"".Length;
            var end = text.IndexOf('"', from);
            if (end > from)
            {
                var name = text.Substring(from, end - from).Split('.', ':').Last().Split('{')[0];
                if (type.SelfAndBases().Any(t => t.Name == name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsCaught(IThrowOperation thrown, INamedTypeSymbol type)
    {
        for (IOperation current = thrown; current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current && attempt.Catches.Any(clause => type.Is(clause.ExceptionType as INamedTypeSymbol)))
            {
                return true;
            }
        }

        return false;
    }

    // One finding for each type: the first place of several.
    private static bool IsFirst(IThrowOperation thrown, INamedTypeSymbol type, MemberDeclarationSyntax member) =>
        !member.DescendantNodes(node => node.SpanStart < thrown.Syntax.SpanStart)
            .OfType<ObjectCreationExpressionSyntax>()
            .Any(earlier => earlier.Parent is ThrowStatementSyntax or ThrowExpressionSyntax
                && earlier.SpanStart < thrown.Syntax.SpanStart
                && earlier.Type.ToString().Split('.').Last() == type.Name);

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        _ => symbol.Name,
    };
}
