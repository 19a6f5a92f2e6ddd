using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1016: an interface that other assemblies see, or a member of one, without a comment. The text is read, so that a project does not have to write a
/// documentation file for it. Clause: <c>interface-contract-documented</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterfaceContractAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1016",
        "Public interfaces document their contract",
        "{0} no comment, so callers have to guess what holds. Write a '/// <summary>' that says what an implementation promises.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ProjectKind.IsLibrary(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Interface || !type.IsVisibleOutside())
        {
            return;
        }

        if (!IsDocumented(type, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], $"'{type.Name}' has"));
            return;
        }

        var bare = type.GetMembers().Where(m => IsMember(m) && !IsDocumented(m, context.CancellationToken)).ToList();
        if (bare.Count > 0)
        {
            var rest = bare.Count > 1 ? $" and {bare.Count - 1} more members have" : " has";
            context.ReportDiagnostic(Diagnostic.Create(Rule, bare[0].Locations[0], $"'{bare[0].Name}'{rest}"));
        }
    }

    private static bool IsMember(ISymbol member) =>
        !member.IsImplicitlyDeclared
        && member is IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
        && member.DeclaredAccessibility == Accessibility.Public;

    private static bool IsDocumented(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.Any(reference => HasComment(reference.GetSyntax(cancellationToken)));

    // Of 'event Action A;' the reference is the name, and the comment stands before the whole. Without a documentation file, '///' is an ordinary comment.
    private static bool HasComment(SyntaxNode node)
    {
        var declaration = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.HasStructure ? trivia.GetStructure() is DocumentationCommentTriviaSyntax : Explanation.IsComment(trivia))
            {
                return true;
            }
        }

        return false;
    }
}
