using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1904: three or more tests of one class that differ in up to five literals only. Said at the first of them. Clause: <c>table-driven-tests</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EqualTestsAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1904",
        "Several cases are one parameterised test",
        "'{0}' and {1} more tests differ in their values only. Make them one test with parameters, and each a row with a name.");

    private const int Least = 3;

    // A row of more values is read with more pains than a test.
    private const int MostValues = 5;

    private static readonly HashSet<string> Attributes =
        new(StringComparer.Ordinal) { "Fact", "FactAttribute", "Test", "TestAttribute", "TestMethod", "TestMethodAttribute" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TestTypes.Of(context.Compilation) is not null)
        {
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ClassDeclaration);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var tests = ((ClassDeclarationSyntax)context.Node).Members.OfType<MethodDeclarationSyntax>().Where(IsCase).ToList();
        if (tests.Count < Least)
        {
            return;
        }

        // The cheap form first: few bodies have the same statements.
        foreach (var alike in tests.GroupBy(FormOf).Where(group => group.Count() >= Least))
        {
            foreach (var equal in alike.GroupBy(TestShape.Of).Where(group => group.Key is not null && group.Count() >= Least))
            {
                if (TestShape.Differences(equal) > MostValues)
                {
                    continue;
                }

                var first = equal.First();
                context.ReportDiagnostic(Diagnostic.Create(Rule, first.Identifier.GetLocation(), first.Identifier.ValueText, equal.Count() - 1));
            }
        }
    }

    private static bool IsCase(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Count == 0
        && method.AttributeLists is { Count: 1 } lists
        && lists[0].Attributes is { Count: 1 } attributes
        && attributes[0] is { Name: var name, ArgumentList: null or { Arguments.Count: 0 } }
        && Attributes.Contains(name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : name.ToString());

    private static (int Statements, SyntaxKind First, bool IsAsync) FormOf(MethodDeclarationSyntax method) => method.Body is { } body
        ? (body.Statements.Count, body.Statements.FirstOrDefault()?.Kind() ?? SyntaxKind.None, method.Modifiers.Any(SyntaxKind.AsyncKeyword))
        : (-1, method.ExpressionBody?.Expression.Kind() ?? SyntaxKind.None, method.Modifiers.Any(SyntaxKind.AsyncKeyword));
}
