using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// How instruments of System.Diagnostics.Metrics are made. STD1510: a name of one word, with capitals, with what exporters add, or put together at run
/// time. STD1511: no unit, one that is not of the list, or no description. Clauses: <c>metric-name-format</c>, <c>metric-naming</c>,
/// <c>metric-units-allowed</c>, <c>metric-description-required</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstrumentAnalyzer() : RuleAnalyzer(Name, Unit)
{
    private static readonly DiagnosticDescriptor Name = RuleDescription.Code(
        "STD1510",
        "A metric has a name by the convention",
        "{0}. Dashboards and alerts find a metric by its name: write 'namespace.subsystem.name' in lower case, such as 'shop.orders.created'.");

    private static readonly DiagnosticDescriptor Unit = RuleDescription.Code(
        "STD1511",
        "A metric has a unit and a description",
        "The metric has {0}, so that its readers do not know what its number counts. Units are 's', 'By', '1' and '{{thing}}'.");

    private static readonly Regex Dotted = Of(@"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+\z");

    // What is written for Prometheus has the unit in its name.
    private static readonly Regex Underscored = Of(@"^[a-z][a-z0-9]*(_[a-z0-9]+){2,}\z");

    // Of what is written for Prometheus: seconds, bytes, ratio and total are the units, and the kind is said where the instrument is made.
    private static readonly Regex Foreign = Of(@"_(ms|millis|milliseconds|minutes|hours|kb|mb|kilobytes|megabytes|percent|counter|gauge|histogram|metric)\z");

    private static readonly Regex Suffixed = Of(@"_(total|seconds|milliseconds|ms|bytes)\z");

    private static readonly Regex Known = Of(@"^(s|By|1|\{[^{}]+\})(/(s|By|1|\{[^{}]+\}))?\z");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("System.Diagnostics.Metrics.Meter") is { } meter)
        {
            context.RegisterOperationAction(operation => Analyze(operation, meter), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol meter)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Instruments.IsMade(call, meter))
        {
            return;
        }

        if (ArgumentOf(call, "name") is { } name && ProblemOf(name.Value) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Name, name.Value.Syntax.GetLocation(), problem));
        }

        var lacks = new[] { LackOfUnit(ArgumentOf(call, "unit")), LackOfDescription(ArgumentOf(call, "description")) }.Where(l => l is not null);
        if (string.Join(" and ", lacks) is { Length: > 0 } lack)
        {
            context.ReportDiagnostic(Diagnostic.Create(Unit, call.Syntax.NameLocation(), lack));
        }
    }

    private static string? ProblemOf(IOperation value) => value.ConstantValue switch
    {
        { HasValue: true, Value: string name } => ProblemOf(name),
        _ => Instruments.IsComposed(value.Unwrapped()) ? "The name is put together while the program runs" : null,
    };

    private static string? ProblemOf(string name)
    {
        if (Underscored.IsMatch(name))
        {
            return Foreign.IsMatch(name) ? $"'{name}' ends with a kind of instrument or a unit that is not a base unit" : null;
        }

        if (!Dotted.IsMatch(name))
        {
            return $"'{name}' is not a dotted name in lower case";
        }

        return Suffixed.IsMatch(name) ? $"'{name}' ends with what exporters add to a name of this form" : null;
    }

    private static string? LackOfUnit(IArgumentOperation? argument) =>
        IsEmpty(argument) ? "no unit"
        : argument!.Value.ConstantValue.Value is string unit && !Known.IsMatch(unit) ? $"a unit that is not of the list ('{unit}')"
        : null;

    private static string? LackOfDescription(IArgumentOperation? argument) => IsEmpty(argument) ? "no description" : null;

    private static bool IsEmpty(IArgumentOperation? argument) =>
        argument?.Value.ConstantValue is null or { HasValue: true, Value: null or "" };

    private static IArgumentOperation? ArgumentOf(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter);

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
