using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1802: a class that reads keys of the configuration or variables of the environment by itself, where no validation at the start sees them. Silent where
/// the process is put together, and where the key is computed. Clause: <c>config-validated-at-startup</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationReadAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1802",
        "Configuration is read in one place",
        "{0} is read here, where no validation at the start sees it. Make it a property of options, and take 'IOptions<T>'.");

    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal) { "GetValue", "Get", "GetConnectionString" };

    // They are the place.
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "IConfigureOptions", "IPostConfigureOptions", "IConfigureNamedOptions", "IValidateOptions", "IConfigurationSource", "IConfigurationProvider",
        "IDesignTimeDbContextFactory",
    };

    private static readonly string[] Names = ["Options", "Settings", "Config", "Configuration", "Extensions"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation)
            && compilation.GetTypeByMetadataName("Microsoft.Extensions.Configuration.IConfiguration") is { } configuration
            && compilation.GetTypeByMetadataName("Microsoft.Extensions.Options.IOptions`1") is not null)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, configuration), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeProperty(operation, configuration), OperationKind.PropertyReference);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol configuration)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EnvironmentNames.ReadBy(call) is { } variable)
        {
            Report(context, variable.Length == 0 || EnvironmentNames.IsOfPlatform(variable) ? null : $"'{variable}'");
        }
        else if (IsReader(call.TargetMethod) && EndpointCalls.Receiver(call) is { Type: { } type } receiver
            && type.Implements(configuration) && !OtherConfiguration.Is(receiver))
        {
            Report(context, Named(call.Arguments.Skip(1).Any(IsKey) ? KeyOf(call.Arguments) : SectionOf(receiver)));
        }
    }

    private static bool IsReader(IMethodSymbol method) =>
        Readers.Contains(method.Name) && method.ContainingType.Name is "ConfigurationBinder" or "ConfigurationExtensions";

    private static bool IsKey(IArgumentOperation argument) => argument.Parameter?.Name is "key" or "name";

    // 'configuration["Mail:Host"]', 'configuration.GetSection("Mail").Value'.
    private static void AnalyzeProperty(OperationAnalysisContext context, INamedTypeSymbol configuration)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if ((reference.Property.IsIndexer || reference.Property is { Name: "Value", ContainingType.Name: "IConfigurationSection" })
            && reference.Instance is { Type: { } type } instance
            && type.Implements(configuration)
            && IsRead(reference)
            && !OtherConfiguration.Is(instance))
        {
            Report(context, Named(reference.Property.IsIndexer ? reference.Arguments[0].Value.Text() : SectionOf(instance)));
        }
    }

    // A key that is computed, or a parameter, names no property that options could have.
    private static string? KeyOf(IEnumerable<IArgumentOperation> arguments) =>
        arguments.FirstOrDefault(IsKey)?.Value.Text();

    // 'configuration.GetSection("Mail")', also by a variable; the whole configuration has no name.
    private static string? SectionOf(IOperation value) => value.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call => call.Arguments.LastOrDefault()?.Value.Text(),
        ILocalReferenceOperation local => local.DeclaredValue() is { } declared ? SectionOf(declared) : null,
        var other => other.Type?.Name == "IConfigurationSection" ? null : "",
    };

    private static bool IsRead(IOperation reference) => !(reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference);

    private static string? Named(string? key) => key?.Length == 0 ? "The configuration" : key is null ? null : $"'{key}'";

    private static void Report(OperationAnalysisContext context, string? what)
    {
        if (what is not null && !IsPlace(context.Operation, context.ContainingSymbol) && !context.Operation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.NameLocation(), what));
        }
    }

    private static bool IsPlace(IOperation operation, ISymbol member) =>
        !IsOfMiddleware(operation)
        && (CompositionRoot.Contains(operation, member)
            || (member is IMethodSymbol { IsStatic: true, Parameters: var given } && given.Any(IsConfiguration))
            || IsPlace(member.ContainingType));

    private static bool IsPlace(INamedTypeSymbol? type) => type is not null
        && (type.Name.StartsWith("Startup", StringComparison.Ordinal)
            || Names.Any(name => type.Name.EndsWith(name, StringComparison.Ordinal))
            || type.AllInterfaces.Any(i => Places.Contains(i.Name)));

    // 'app.Use(async (context, next) => …)' runs for every request.
    private static bool IsOfMiddleware(IOperation operation) =>
        operation.NestedFunctionOperation() is IAnonymousFunctionOperation lambda
        && lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Use" or "Run", ContainingType: var type } } }
        && type.IsOfAspNet();

    private static bool IsConfiguration(IParameterSymbol parameter) =>
        parameter.Type.Name is "IConfiguration" or "IConfigurationRoot" or "IConfigurationSection";
}
