using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Names;

/// <summary>
/// STD1005: a name with a word that was shortened (<c>OrderMgr</c>), and a variable or parameter of one letter that a long function or a caller has to
/// remember. Clause: <c>no-unclear-abbreviations</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbbreviationAnalyzer() : RuleAnalyzer(Rule)
{
    // Lines between a variable of one letter and the end of its block.
    private const int Near = 12;

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1005",
        "Names are spelled out",
        "'{0}' has to be guessed{1}. Write the word.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(
                Analyze, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Event, SymbolKind.Field, SymbolKind.Parameter);
            context.RegisterSyntaxNodeAction(AnalyzeLocal, SyntaxKind.LocalDeclarationStatement);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var symbol = context.Symbol;
        if (symbol.IsImplicitlyDeclared || symbol is IMethodSymbol { MethodKind: not MethodKind.Ordinary })
        {
            return;
        }

        // 'Msg' is short for all who call it, '_msg' for the few lines around it.
        var isSeen = symbol is not IParameterSymbol && symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected;
        if (Abbreviations.In(symbol.Name, isSeen) is { } found)
        {
            Report(context.ReportDiagnostic, symbol, $": '{found.Key}' is short for '{found.Value}'");
        }
        else if (symbol is IParameterSymbol { Name.Length: 1 } parameter && IsLonely(parameter))
        {
            Report(context.ReportDiagnostic, symbol, " by its callers");
        }
    }

    private static void Report(Action<Diagnostic> report, ISymbol symbol, string why)
    {
        var owner = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        if (!owner.IsFromContract() && !owner.IsExtern && symbol.ContainingType?.Name.IndexOf("Native", StringComparison.Ordinal) is not >= 0)
        {
            report(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name, why));
        }
    }

    // Two of one letter are a pair, as in mathematics; the one of an extension, an operator or a lambda has its type beside it.
    private static bool IsLonely(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsExtensionMethod: false } method
        && method.IsVisibleOutside()
        && parameter.Name != "_"
        && method.Name is not ("Equals" or "GetHashCode" or "Compare")
        && method.Parameters.Count(p => p.Name.Length <= 2) == 1
        && parameter.Type.TypeKind != TypeKind.TypeParameter
        && !IsNumber(parameter.Type.SpecialType)
        && !IsException(parameter)
        && !IsOfRequest(parameter, method);

    // 'Fail(Exception e)': the letter of exceptions and of what events carry, in all of .NET.
    private static bool IsException(IParameterSymbol parameter) =>
        parameter.Name == "e" && parameter.Type.SelfAndBases().Any(t => t.Name is "Exception" or "EventArgs");

    // '?q=…' is what clients write.
    private static bool IsOfRequest(IParameterSymbol parameter, IMethodSymbol method) =>
        parameter.GetAttributes().Concat(method.GetAttributes()).Any(a => a.AttributeClass is { Name: var name } type
            && (name.StartsWith("From", StringComparison.Ordinal) || name.StartsWith("Http", StringComparison.Ordinal)) && type.IsOfAspNet());

    private static bool IsNumber(SpecialType type) => type is >= SpecialType.System_Char and <= SpecialType.System_Double;

    private static void AnalyzeLocal(SyntaxNodeAnalysisContext context)
    {
        var statement = (LocalDeclarationStatementSyntax)context.Node;
        foreach (var variable in statement.Declaration.Variables)
        {
            var name = variable.Identifier.ValueText;
            var why = Abbreviations.In(name, isVisible: false) is { } found ? $": '{found.Key}' is short for '{found.Value}'"
                : name.Length == 1 && name != "_" && IsFar(statement, name) && !IsCharacter(variable, context) ? " many lines below"
                : null;
            if (why is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, variable.Identifier.GetLocation(), name, why));
            }
        }
    }

    // 'var c = text[i];'.
    private static bool IsCharacter(VariableDeclaratorSyntax variable, SyntaxNodeAnalysisContext context) =>
        variable.Identifier.ValueText == "c"
        && context.SemanticModel.GetDeclaredSymbol(variable, context.CancellationToken) is ILocalSymbol { Type.SpecialType: SpecialType.System_Char };

    // The counter of a loop and a coordinate are known by their letters.
    private static bool IsFar(LocalDeclarationStatementSyntax statement, string name) =>
        name is not ("i" or "j" or "k" or "n" or "x" or "y" or "z")
        && statement.Parent is BlockSyntax block
        && LineOf(block, block.Span.End) - LineOf(block, statement.SpanStart) > Near
        && block.DescendantNodes().OfType<IdentifierNameSyntax>().LastOrDefault(use => use.Identifier.ValueText == name) is { } last
        && LineOf(block, last.SpanStart) - LineOf(block, statement.SpanStart) > Near;

    private static int LineOf(SyntaxNode node, int position) => node.SyntaxTree.GetText().Lines.GetLineFromPosition(position).LineNumber;
}
