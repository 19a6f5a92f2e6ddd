using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1708: password options of ASP.NET Core Identity that ask for less than twelve characters, or for less than all four classes of them. Clause:
/// <c>password-policy</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PasswordPolicyAnalyzer() : RuleAnalyzer(Rule)
{
    private const int Shortest = 12;

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1708",
        "Password rules fit the policy",
        "{0}. Ask for 12 characters with upper and lower case, a digit and a symbol.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Identity.PasswordOptions") is { } options)
        {
            context.RegisterOperationAction(operation => Analyze(operation, options), OperationKind.SimpleAssignment);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property }
            && SymbolEqualityComparer.Default.Equals(property.ContainingType, options)
            && ProblemOf(property.Name, assignment.Value.ConstantValue) is { } problem
            && !Environments.IsForDevelopment(assignment, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), problem));
        }
    }

    private static string? ProblemOf(string property, Optional<object?> value) => (property, value.HasValue ? value.Value : null) switch
    {
        ("RequiredLength", int length and < Shortest) => $"Passwords of {length} characters are guessed soon",
        ("RequireDigit" or "RequireLowercase" or "RequireUppercase" or "RequireNonAlphanumeric", false) => $"'{property}' is switched off",
        _ => null,
    };
}
