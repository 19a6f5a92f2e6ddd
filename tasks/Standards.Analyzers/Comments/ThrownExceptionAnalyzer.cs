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
        if (thrown.Exception?.Unwrapped() is IObjectCreationOperation { Type: INamedTypeSymbol type }
            && MeetsCallers(thrown, type, context.ContainingSymbol)
            && thrown.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && IsMissingFrom(member, thrown, type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), NameOf(context.ContainingSymbol), type.Name));
        }
    }

    // A nested function throws when it is called, which may be elsewhere, and the two types tell of a defect or a gap: no caller handles them. What an
    // action throws becomes a response.
    private static bool MeetsCallers(IThrowOperation thrown, INamedTypeSymbol type, ISymbol member) =>
        member.IsVisibleOutside()
        && thrown.NestedFunction() is null
        && !member.ContainingType.IsController()
        && type.Name is not ("UnreachableException" or "NotImplementedException");

    // Without documentation there is nothing to complete, and inherited documentation is completed at the base.
    private static bool IsMissingFrom(MemberDeclarationSyntax member, IThrowOperation thrown, INamedTypeSymbol type)
    {
        var text = DocumentationText.Of(member);
        return text.Length > 0
            && !DocumentationText.IsInherited(text)
            && !Names(text, type)
            && !IsCaught(thrown, type)
            && IsFirst(thrown, type, member);
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
