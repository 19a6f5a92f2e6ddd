using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Security;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1805: options, files and connection strings of the database, of sign-in or of secrets that reload while the process runs. Critical is what a name, a
/// section, a secret in it or <c>[CriticalOptions]</c> says to be; <c>[RotatedSecret]</c> takes a type out. Clause: <c>config-hot-reload-scope</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CriticalOptionsAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1805",
        "Critical settings do not reload",
        "'{0}' can change while requests run, so some of them work with the old value. {1}, and restart to change it.");

    private static readonly HashSet<string> Critical = new(StringComparer.Ordinal)
    {
        "database", "db", "auth", "authentication", "authorization", "jwt", "secret", "secrets", "connection", "connections", "credential", "credentials",
        "sql", "postgres", "identity", "oauth", "oidc", "signing", "encryption", "password",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation) || context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Options.IOptionsMonitor`1") is null)
        {
            return;
        }

        context.RegisterSymbolAction(Judge, SymbolKind.Parameter);
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
    }

    private static void Judge(SymbolAnalysisContext context)
    {
        var parameter = (IParameterSymbol)context.Symbol;
        if (CriticalIn(parameter.Type) is { } options && !NamedOptions.AreOnlyUseOf(parameter))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], options.Name, FixOf(options)));
        }
    }

    // 'services.GetRequiredService<IOptionsMonitor<DatabaseOptions>>()'.
    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "GetRequiredService" or "GetService", TypeArguments.Length: 1 } asking
            && CriticalIn(asking.TypeArguments[0]) is { } options
            && !NamedOptions.AreOnlyUseOf(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), options.Name, FixOf(options)));
        }
        else if (ReloadedBy(call) is { } setting)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), setting, "Read it at the start"));
        }
    }

    // 'AddJsonFile("secrets.json", reloadOnChange: true)', and 'ChangeToken.OnChange(…, () => _text = configuration.GetConnectionString("Shop"))'.
    private static string? ReloadedBy(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "AddJsonFile" or "AddIniFile" or "AddXmlFile" or "AddYamlFile" } => IsReloaded(call)
            && call.Arguments.Select(a => a.Value.Text()).FirstOrDefault(text => text is not null) is { } file
            && BeginsCritical(FileName(file)) ? file : null,
        { Name: "OnChange", ContainingType.Name: "ChangeToken" } => call.Descendants().OfType<IInvocationOperation>()
            .FirstOrDefault(read => read.TargetMethod is { Name: "GetConnectionString", ContainingType.Name: "ConfigurationExtensions" })
            ?.TargetMethod.Name,
        _ => null,
    };

    private static bool IsReloaded(IInvocationOperation call) =>
        call.Arguments.Any(a => a.Parameter?.Name == "reloadOnChange" && a.Value.ConstantValue is { HasValue: true, Value: true });

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string FixOf(ITypeSymbol options) => $"Take 'IOptions<{options.Name}>'";

    // What derives from options of a framework reloads where the framework asks for it.
    private static ITypeSymbol? CriticalIn(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IOptionsMonitor" or "IOptionsSnapshot", TypeArguments.Length: 1 } taken
        && taken.TypeArguments[0] is INamedTypeSymbol options
        && options.BaseType?.SpecialType == SpecialType.System_Object
        && options.Locations.Any(l => l.IsInSource)
        && IsCritical(options)
            ? options
            : null;

    private static bool IsCritical(INamedTypeSymbol options)
    {
        var marks = options.GetAttributes().Select(a => a.AttributeClass?.Name).ToList();
        return !marks.Contains("RotatedSecretAttribute")
            && (marks.Contains("CriticalOptionsAttribute")
                || BeginsCritical(options.Name)
                || SecretNames.Is(options.Name.Replace("Options", "").Replace("Settings", ""))
                || SectionsOf(options).Any(BeginsCritical)
                || options.GetMembers().Any(IsSecret));
    }

    // Options with a password or a connection string, whatever their name is.
    private static bool IsSecret(ISymbol member) =>
        member is IPropertySymbol { Type.SpecialType: SpecialType.System_String } && SecretNames.IsCertain(member.Name);

    private static IEnumerable<string> SectionsOf(INamedTypeSymbol options) => options.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(f => f is { IsConst: true, ConstantValue: string } && f.Name.StartsWith("Section", StringComparison.Ordinal))
        .Select(f => (string)f.ConstantValue!);

    private static bool BeginsCritical(string name) => NameWords.First(name) is { } first && Critical.Contains(first);
}
