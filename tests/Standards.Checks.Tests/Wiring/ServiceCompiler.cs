using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Checks.Tests.Wiring;

/// <summary>Compiles services and what they call, with the framework of the .NET SDK that runs the tests.</summary>
internal static class ServiceCompiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.Diagnostics.Metrics;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.RateLimiting;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authentication;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Diagnostics.HealthChecks;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.AspNetCore.RateLimiting;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using OpenTelemetry;
        global using OpenTelemetry.Metrics;
        global using OpenTelemetry.Resources;
        global using OpenTelemetry.Trace;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Framework = new(() =>
    {
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(core))!;
        var web = Directory.EnumerateDirectories(Path.Combine(shared, "Microsoft.AspNetCore.App")).Order(StringComparer.Ordinal).Last();
        return
        [
            .. new[] { core, web }
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
                .Where(IsManaged)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];
    });

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Given = new(() =>
    [
        .. new[]
            {
                ("OpenTelemetry", Packages.OpenTelemetry), ("Standards.ServiceDefaults", Packages.Defaults), ("Acme.Packages", Packages.Others),
                ("Npgsql", Packages.Npgsql), ("Acme.Hosting", Packages.Hosting),
            }
            .Select(package => Emit(package.Item1, OutputKind.DynamicallyLinkedLibrary, [("Package.cs", package.Item2)], []))
            .Select(image => MetadataReference.CreateFromImage(image)),
    ]);

    /// <summary>The image of an executable with its symbols inside.</summary>
    public static byte[] Program(string name, string path, string text, IEnumerable<MetadataReference> references) =>
        Emit(name, OutputKind.ConsoleApplication, [("Usings.cs", Usings), (path, text)], [.. Given.Value, .. references]);

    /// <summary>The image of a library with its symbols inside.</summary>
    public static byte[] Library(string name, string path, string text) =>
        Emit(name, OutputKind.DynamicallyLinkedLibrary, [("Usings.cs", Usings), (path, text)], [.. Given.Value]);

    private static byte[] Emit(
        string name, OutputKind kind, IReadOnlyList<(string Path, string Text)> sources, IReadOnlyList<MetadataReference> references)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Text, System.Text.Encoding.UTF8), parse, s.Path));
        var compilation = CSharpCompilation.Create(
            name,
            trees,
            [.. Framework.Value, .. references],
            new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5);
        return result.Success ? stream.ToArray() : throw new InvalidOperationException(string.Join('\n', errors));
    }

    private static bool IsManaged(string file)
    {
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(file));
        return image.HasMetadata;
    }
}
