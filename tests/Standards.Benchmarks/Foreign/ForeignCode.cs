using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers;

namespace Standards.Benchmarks.Foreign;

/// <summary>
/// Prints what the product's own analyzers find in the C# of foreign repositories, and what time each takes. The projects are compiled in memory, against
/// .NET, ASP.NET Core and a folder of libraries; what they miss beyond that are types that nobody knows, as in an editor before the first restore.
/// One thread, so that times are those of the analyzers.
/// </summary>
/// <param name="rules">Ids of the rules to print; empty for all.</param>
/// <param name="libraries">A folder with assemblies that the sources may refer to; empty for none.</param>
/// <param name="analyzers">A folder with analyzers of others, which <see cref="OracleComparison"/> compares with ours; empty for none.</param>
/// <param name="output">Receives one line a finding: rule, path(line,column), message, source line; separated by tabs. Then a line of figures.</param>
internal sealed class ForeignCode(IReadOnlySet<string> rules, string libraries, string analyzers, TextWriter output)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "code";

    private const string Implicit =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;"
        + " global using System.Threading; global using System.Threading.Tasks;";

    private const string ImplicitOfWeb =
        " global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;"
        + " global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;"
        + " global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;";

    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.Preview, preprocessorSymbols: ["NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    // Rules that others switch off by default are compared as well.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> SwitchedOn =
        OraclePairs.Oracles.ToImmutableDictionary(id => id, _ => ReportDiagnostic.Warn);

    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
    [
        .. ForeignAnalyzers.Of(typeof(RuleAnalyzer).Assembly)
            .OrderBy(analyzer => analyzer.GetType().FullName, StringComparer.Ordinal)
            .Where(analyzer => rules.Count == 0 || analyzer.SupportedDiagnostics.Any(d => rules.Contains(d.Id))),
        .. ForeignAnalyzers.Load(analyzers).Where(
            analyzer => analyzer.SupportedDiagnostics.Any(d => rules.Count == 0 ? OraclePairs.Oracles.Contains(d.Id) : rules.Contains(d.Id))),
    ];

    private readonly OracleComparison _comparison = new();
    private readonly SortedDictionary<string, TimeSpan> _times = new(StringComparer.Ordinal);
    private readonly List<MetadataReference> _platform = [.. Assemblies(libraries).Select(file => MetadataReference.CreateFromFile(file))];
    private long _lines;

    /// <summary>The command of the benchmarks that does it.</summary>
    public static Command Command()
    {
        var folders = new Argument<string[]>("folder") { Description = "Folders with C# projects.", Arity = ArgumentArity.OneOrMore };
        var ids = new Option<string[]>("--rules") { Description = "Ids of rules; all when not given.", AllowMultipleArgumentsPerToken = true };
        var assemblies = new Option<string>("--libraries")
        {
            Description = "A folder with assemblies that the sources refer to.",
            DefaultValueFactory = _ => "",
        };
        var others = new Option<string>("--analyzers")
        {
            Description = "A folder with assemblies of other analyzers and what they need, made for this compiler or an older one: their findings are printed "
                + "as well, and compared with those of the rules that ask the same. Without --rules only such diagnostics of theirs.",
            DefaultValueFactory = _ => "",
        };
        var command = new Command(Name, "Prints what the product's own analyzers find in foreign sources, and what time each takes.")
        {
            folders, ids, assemblies, others,
        };
        command.SetAction((result, cancellationToken) => new ForeignCode(
            result.GetValue(ids)!.ToHashSet(StringComparer.OrdinalIgnoreCase), result.GetValue(assemblies)!, result.GetValue(others)!, Console.Out)
            .PrintAsync(result.GetValue(folders)!, cancellationToken));
        return command;
    }

    /// <summary>Checks the folders one after the other.</summary>
    public async Task PrintAsync(IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        foreach (var folder in folders.Select(Path.GetFullPath))
        {
            var compiled = new Dictionary<string, CSharpCompilation>(StringComparer.Ordinal);
            foreach (var project in ForeignProject.Below(folder))
            {
                var compilation = Compile(project, compiled);
                compiled.Add(project.Path, compilation);
                await JudgeAsync(compilation, project, folder, cancellationToken).ConfigureAwait(false);
            }
        }

        if (IsComparison)
        {
            _comparison.Write(output);
        }

        WriteTimes();
    }

    private bool IsComparison => analyzers.Length > 0;

    private static IEnumerable<string> Assemblies(string libraries)
    {
        var own = Path.GetDirectoryName(typeof(RuleAnalyzer).Assembly.Location);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) != own);
        return libraries.Length == 0 ? platform : [.. platform, .. Directory.GetFiles(libraries, "*.dll").Order(StringComparer.Ordinal)];
    }

    // Rules about tests, and those that leave tests alone, ask for the framework.
    private static bool IsOfTests(MetadataReference reference) => ForeignProject.IsOfTests(Path.GetFileName(reference.Display ?? ""));

    private CSharpCompilation Compile(ForeignProject project, Dictionary<string, CSharpCompilation> compiled)
    {
        // The compiler speaks of missing documentation only where it reads documentation.
        var parsing = IsComparison ? Parsing.WithDocumentationMode(DocumentationMode.Diagnose) : Parsing;
        var trees = project.Sources.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parsing, file)).ToList();
        _lines += trees.Sum(tree => (long)tree.GetText().Lines.Count);
        var usings = Implicit + (project.IsExecutable ? ImplicitOfWeb : "") + string.Concat(project.Usings.Select(name => $" global using {name};"));
        trees.Add(CSharpSyntaxTree.ParseText(usings, parsing, "GlobalUsings.g.cs"));
        List<CompilationReference> closure = [.. Closure(project, compiled)];
        var isTest = project.IsTest || closure.Exists(r => r.Compilation.References.OfType<PortableExecutableReference>().Any(IsOfTests));
        return CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(project.Path),
            trees,
            [.. _platform.Where(r => isTest || !IsOfTests(r)), .. closure],
            new CSharpCompilationOptions(
                project.IsExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: IsComparison ? SwitchedOn : [],
                concurrentBuild: false));
    }

    // What a project refers to, and what that refers to.
    private static IEnumerable<CompilationReference> Closure(ForeignProject project, Dictionary<string, CSharpCompilation> compiled) => project.References
        .Where(compiled.ContainsKey)
        .SelectMany(path => compiled[path].References.OfType<CompilationReference>().Prepend(compiled[path].ToMetadataReference()))
        .DistinctBy(reference => reference.Compilation.AssemblyName, StringComparer.Ordinal);

    private async Task JudgeAsync(CSharpCompilation compilation, ForeignProject project, string folder, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var result = await compilation.WithAnalyzers(_analyzers, options).GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo)
        {
            var name = analyzer.GetType().Name;
            _times[name] = _times.GetValueOrDefault(name) + telemetry.ExecutionTime;
        }

        var ofCompiler = IsComparison ? compilation.GetDiagnostics(cancellationToken) : [];
        foreach (var found in result.GetAllDiagnostics().Concat(ofCompiler).Where(IsWanted)
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start))
        {
            var place = found.Location.GetLineSpan();
            var start = place.StartLinePosition;
            var line = found.Location.SourceTree is { } tree
                ? (await tree.GetTextAsync(cancellationToken).ConfigureAwait(false)).Lines[start.Line].ToString().Trim()
                : "";
            var path = string.IsNullOrEmpty(place.Path) ? compilation.AssemblyName! : Path.GetRelativePath(folder, place.Path);
            var message = found.GetMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" ");
            _comparison.Add(new FoundLine(
                found.Id, $"{Path.GetFileName(folder)}/{path}", start.Line + 1, start.Character + 1, message, line, project.IsTest));
            await output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{found.Id}\t{path}({start.Line + 1},{start.Character + 1})\t{message}\t{line}"))
                .ConfigureAwait(false);
        }
    }

    private bool IsWanted(Diagnostic found) =>
        found.Id == "AD0001"
        || (rules.Count > 0
            ? rules.Contains(found.Id)
            : found.Id.StartsWith("STD", StringComparison.Ordinal) || OraclePairs.Oracles.Contains(found.Id));

    private void WriteTimes()
    {
        var share = 40_000d / Math.Max(_lines, 1);
        foreach (var (name, time) in _times.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"time\t{name}\t{time.TotalMilliseconds:0} ms\t{time.TotalMilliseconds * share:0.0} ms per 40,000 lines"));
        }

        var all = _times.Values.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"time\tall\t{all.TotalMilliseconds:0} ms\t{all.TotalMilliseconds * share:0.0} ms per 40,000 lines\t{_lines} lines"));
    }
}
