using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1803: a variable of the environment that the product does not own by its name. The prefix is that of <c>AddEnvironmentVariables</c> or
/// <c>standards_env_prefix</c>; where neither says it, a name that begins with a technical word has none. Clause: <c>config-env-prefix</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnvironmentPrefixAnalyzer() : RuleAnalyzer(Rule)
{
    private const string Adding = "AddEnvironmentVariables";
    private const string Option = "standards_env_prefix";

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1803",
        "Environment variables carry the prefix of the product",
        "{0}. {1} {2}.");

    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "db", "database", "sql", "postgres", "mongo", "redis", "cache", "rabbitmq", "kafka", "queue", "broker", "smtp", "mail", "email", "api", "app", "jwt",
        "auth", "secret", "token", "password", "key", "connection", "connectionstring", "server", "host", "url", "base", "log", "logging", "debug", "timeout",
        "max", "min", "enable", "use", "feature", "storage", "service", "endpoint", "retry", "encryption", "data", "environment", "env", "region",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        var read = new ConcurrentBag<(SyntaxNode Place, string Name)>();
        var prefixes = new ConcurrentDictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        context.RegisterOperationAction(operation => Add((IInvocationOperation)operation.Operation, read, prefixes), OperationKind.Invocation);
        context.RegisterCompilationEndAction(end => Report(end, read, prefixes));
    }

    private static void Add(IInvocationOperation call, ConcurrentBag<(SyntaxNode Place, string Name)> read, ConcurrentDictionary<string, bool> prefixes)
    {
        if (EnvironmentNames.ReadBy(call) is { Length: > 0 } name)
        {
            if (!EnvironmentNames.IsOfPlatform(name) && !call.IsQuoted())
            {
                read.Add((call.Arguments[0].Syntax, name));
            }
        }
        else if (call.TargetMethod is { Name: Adding, ContainingType.Name: "EnvironmentVariablesExtensions" })
        {
            AddPrefix(call, read, prefixes);
        }
    }

    private static void AddPrefix(IInvocationOperation call, ConcurrentBag<(SyntaxNode Place, string Name)> read, ConcurrentDictionary<string, bool> prefixes)
    {
        var given = call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 1)?.Value;
        var prefix = given.Text();
        if (given is null || prefix?.Length == 0 || given.Unwrapped().ConstantValue is { HasValue: true, Value: null })
        {
            read.Add((call.Syntax, Adding));
        }
        else if (prefix is not null && !EnvironmentNames.IsOfPlatform(prefix))
        {
            prefixes[prefix] = true;
        }
    }

    private static void Report(
        CompilationAnalysisContext context, ConcurrentBag<(SyntaxNode Place, string Name)> read, ConcurrentDictionary<string, bool> prefixes)
    {
        foreach (var (place, name) in read)
        {
            var known = context.Options.AnalyzerConfigOptionsProvider.GetOptions(place.SyntaxTree).TryGetValue(Option, out var given)
                ? given.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
                : [.. prefixes.Keys];
            if (!IsOwned(name, known))
            {
                context.ReportDiagnostic(Finding(place, name, known.Length > 0 ? $"'{known[0]}'" : "the product's name"));
            }
        }
    }

    private static Diagnostic Finding(SyntaxNode place, string name, string prefix) => name == Adding
        ? Diagnostic.Create(Rule, place.NameLocation(), "Variables of other processes are read too", "Pass the prefix", prefix)
        : Diagnostic.Create(Rule, place.GetLocation(), $"'{name}' may be that of another process on the same machine", "Begin its name with", prefix);

    private static bool IsOwned(string name, string[] prefixes) => prefixes.Length > 0
        ? prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        : NameWords.First(name) is not { } first || !Technical.Contains(first);
}
