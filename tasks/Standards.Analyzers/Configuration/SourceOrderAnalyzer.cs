using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1804: a file or values in code that one function adds to the configuration behind the environment or the command line, so that they win over them; and
/// the environment behind the command line. Also a file behind <c>CreateBuilder</c>, which has added both. Silent where the environment and the command line
/// are added once more behind it. Clause: <c>config-precedence</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceOrderAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1804",
        "Configuration sources are added in order of precedence",
        "What '{0}' adds wins over '{1}' before it, so an operator cannot override it. Add files first, then the environment, then the command "
            + "line.");

    private const string Environment = "AddEnvironmentVariables";
    private const string CommandLine = "AddCommandLine";

    private static readonly HashSet<string> Files = new(StringComparer.Ordinal)
    {
        "AddJsonFile", "AddXmlFile", "AddIniFile", "AddYamlFile", "AddKeyPerFile", "AddInMemoryCollection",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var builder = context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Configuration.IConfigurationBuilder");
        if (builder is not null && !ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(operation => Analyze(operation, builder), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol builder)
    {
        var call = (IInvocationOperation)context.Operation;
        if (RankOf(call) is not (0 or 1) || IsForNothing(call) || EndpointCalls.Receiver(call)?.Type.Implements(builder) != true)
        {
            return;
        }

        var others = call.Root()
            .Descendants()
            .OfType<IInvocationOperation>()
            .Where(other => RankOf(other) > RankOf(call) && IsOfSameBuilder(other, call))
            .ToList();
        if (others.Count > 0 ? others.All(other => Position(other) < Position(call)) : DefaultSources.IsBehind(call))
        {
            var first = others.Count > 0 ? others[0].TargetMethod.Name : Environment;
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name, first));
        }
    }

    // Files, environment, command line; null for other calls.
    private static int? RankOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        CommandLine => 2,
        "AddInMemoryCollection" when IsOfCommandLine(call) => 2,
        Environment => 1,
        var name when Files.Contains(name) => 0,
        _ => null,
    };

    // 'AddInMemoryCollection(commandLineOptions.ToDictionary())': the command line, read by a parser of its own.
    private static bool IsOfCommandLine(IInvocationOperation call) => call.Arguments
        .Where(a => a.Parameter?.Ordinal > 0)
        .SelectMany(a => a.Value.DescendantsAndSelf())
        .Any(o => o.Referenced()?.Name is { } name
            && (name is "args" || name.StartsWith("commandLine", StringComparison.OrdinalIgnoreCase) || name.StartsWith("cli", StringComparison.Ordinal)));

    // 'if (string.IsNullOrEmpty(builder.Configuration["Key"])) { …AddInMemoryCollection(…); }': a default where no source has a value.
    private static bool IsForNothing(IInvocationOperation call) => call.Ancestors().OfType<IConditionalOperation>().Any(choice =>
        choice.Condition.Descendants().Any(o => o is IPropertyReferenceOperation { Property.IsIndexer: true, Instance.Type: { } type }
            && (type.Name == "IConfiguration" || type.AllInterfaces.Any(i => i.Name == "IConfiguration"))));

    private static int Position(IOperation call) => call.Syntax.NameLocation().SourceSpan.Start;

    private static bool IsOfSameBuilder(IInvocationOperation first, IInvocationOperation second) =>
        SymbolEqualityComparer.Default.Equals(first.NestedFunction(), second.NestedFunction()) && Innermost(first) == Innermost(second);

    // 'builder.Configuration', or the builder that the chain begins with.
    private static string? Innermost(IInvocationOperation call)
    {
        IOperation? value = call;
        while (value is IInvocationOperation { } inner && EndpointCalls.Receiver(inner) is { } receiver)
        {
            value = receiver.Unwrapped();
        }

        // Two 'new ConfigurationBuilder()' are two.
        return value is IObjectCreationOperation ? $"{value.Syntax.SpanStart}" : value?.Syntax.ToString();
    }
}
