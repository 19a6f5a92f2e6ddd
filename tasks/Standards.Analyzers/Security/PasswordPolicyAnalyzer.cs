using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1708: password options of ASP.NET Core Identity that ask for less than twelve characters, or for less than all four classes of them; in a service also
/// an attribute, a comparison or a rule of a validator that accepts a shorter password. Clause: <c>password-policy</c>.
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
            context.RegisterOperationAction(
                o => Judge(o.ReportDiagnostic, PasswordLengths.AskedBy((IBinaryOperation)o.Operation), o.Operation.Syntax.GetLocation()),
                OperationKind.Binary);
            context.RegisterOperationAction(
                o => Judge(o.ReportDiagnostic, PasswordLengths.AskedBy((IInvocationOperation)o.Operation), o.Operation.Syntax.NameLocation()),
                OperationKind.Invocation);
            context.RegisterSymbolAction(
                s => Judge(s.ReportDiagnostic, PasswordLengths.AskedOf(s.Symbol), s.Symbol.Locations[0]),
                SymbolKind.Property,
                SymbolKind.Parameter);
        }
    }

    private static void Judge(Action<Diagnostic> report, int? asked, Location place)
    {
        if (asked is > 0 and < Shortest)
        {
            report(Diagnostic.Create(Rule, place, ShortText(asked.Value)));
        }
    }

    private static string ShortText(int length) => $"Passwords of {length} characters are guessed soon";

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
        ("RequiredLength", int length and < Shortest) => ShortText(length),
        ("RequireDigit" or "RequireLowercase" or "RequireUppercase" or "RequireNonAlphanumeric", false) => $"'{property}' is switched off",
        _ => null,
    };
}
