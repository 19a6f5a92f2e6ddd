using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1017: <c>[Obsolete]</c> on something that other assemblies see, without a replacement or without the version or date of its end; and a comment that
/// calls it so where the attribute is missing. Clauses:
/// <c>deprecation-attribute-and-message</c>, <c>new-major-beside-old</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObsoleteAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1017",
        "An obsolete member says what replaces it and until when",
        "'{0}' is obsolete, and its message {1}. Write it as in 'Use PlaceAsync. Will be removed in 3.0.'.");

    // 'Use PlaceAsync', 'replaced by X', 'in favour of X', 'see X', or that nothing does.
    private static readonly Regex Replacement =
        Of(@"\b(use[ds]?|using|replaced|replacement|favou?r|instead|see|switch|migrate|moved|prefer|no longer|nothing|not needed|call)\b");

    // A version, a date, a quarter, or the ticket of the removal.
    private static readonly Regex End =
        Of(@"\bv\d+\b|\d+\.(\d|x)|\b(version|release|major|net)\s?\d+|"
            + @"\b\d{4}-\d{2}|\b20\d\d\b|\b(next|future) (major|release|version)\b|\bremoved (in|by|with) [a-z]+-\d+");

    // '/// <summary>Deprecated: use PlaceAsync.</summary>', '/// <remarks>This method is obsolete.</remarks>'.
    private static readonly Regex Commented = Of(
        @"<(summary|remarks|para)>[\s/]*(<b>|\*\*)?(this (method|property|class|type|member|constructor|field|event|interface|enum|overload) (is|was|has been) "
            + @"(now )?(deprecated|obsolete)\b|(\[?deprecated\]?|obsolete|do not use)\s*([.:,;!-]|</?))");

    // Keeps others away from what stays, and announces nothing.
    private static readonly Regex Internal = Of(@"\b(internal use|experimental|binary compatib\w+)\b");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("System.ObsoleteAttribute") is { } obsolete)
        {
            var files = new WordsInFiles("deprecated", "obsolete", "do not use");
            context.RegisterSymbolAction(
                symbol => Analyze(symbol, obsolete, files), SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol obsolete, WordsInFiles files)
    {
        if (context.Symbol.IsVisibleOutside()
            && IsCalledObsolete(context.Symbol, files, context.CancellationToken)
            && !context.Symbol.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, obsolete)))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, context.Symbol.Locations[0], NameOf(context.Symbol), "stands in a comment, which no compiler shows"));
        }

        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, obsolete)
                && attribute.ApplicationSyntaxReference is { } place
                && context.Symbol.IsVisibleOutside()
                && !IsObsoleteInFramework(context.Symbol)
                && LackOf(attribute) is { } lack)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(place.SyntaxTree, place.Span), NameOf(context.Symbol), lack));
            }
        }
    }

    // By the first words of its own comment. The file is asked first: most hold none of the words.
    private static bool IsCalledObsolete(ISymbol symbol, WordsInFiles files, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (!files.AreIn(reference.SyntaxTree, cancellationToken))
            {
                continue;
            }

            foreach (var trivia in reference.GetSyntax(cancellationToken).GetLeadingTrivia())
            {
                if (trivia.HasStructure && Commented.IsMatch(trivia.ToFullString()))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The constructors that binary serialization calls: .NET says when they go (SYSLIB0051).
    private static bool IsObsoleteInFramework(ISymbol symbol) =>
        symbol is IMethodSymbol method && method.Parameters.Any(p => p.Type.Name == "SerializationInfo");

    private static string NameOf(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name;

    private static string? LackOf(AttributeData attribute)
    {
        var message = attribute.ConstructorArguments.FirstOrDefault().Value as string;
        if (string.IsNullOrWhiteSpace(message))
        {
            return "is missing";
        }

        return Internal.IsMatch(message) ? null : (Replacement.IsMatch(message), End.IsMatch(message)) switch
        {
            (true, true) => null,
            (true, false) => "does not say when it will be removed",
            (false, true) => "does not say what replaces it",
            _ => "says neither what replaces it nor when it will be removed",
        };
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
