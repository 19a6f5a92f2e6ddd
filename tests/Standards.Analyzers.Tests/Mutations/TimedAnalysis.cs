using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Tests.Mutations;

/// <summary>Runs all analyzers over compilations and keeps what failed, and what took longest.</summary>
internal sealed class TimedAnalysis
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly List<string> _failures = [];
    private readonly PriorityQueue<string, TimeSpan> _slowest = new();

    /// <summary>How many were run.</summary>
    public int Count { get; private set; }

    /// <summary>Failures of analyzers, one line each, with the source.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Runs all analyzers over a compilation; what has no end after a minute fails.</summary>
    public async Task RunAsync(CSharpCompilation compilation, string source)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var found = await compilation.WithAnalyzers(OwnAnalyzers.All, options).GetAnalyzerDiagnosticsAsync().WaitAsync(Limit);
            _failures.AddRange(found.Where(d => d.Id == "AD0001").Select(d => $"{d.GetMessage()}\n{source}"));
        }
        catch (TimeoutException)
        {
            _failures.Add($"no end after {Limit.TotalSeconds} s\n{source}");
        }

        Count++;
        _slowest.Enqueue(source, Stopwatch.GetElapsedTime(start));
        while (_slowest.Count > 5)
        {
            _slowest.Dequeue();
        }
    }

    /// <summary>What was run, and the slowest of it, slowest last.</summary>
    public string Summary()
    {
        var lines = new List<string> { $"{Count} compilations, {_failures.Count} failures; slowest:" };
        while (_slowest.TryDequeue(out var source, out var time))
        {
            lines.Add($"{time.TotalMilliseconds:0} ms, {source.Length} characters: {source[..Math.Min(source.Length, 200)].ReplaceLineEndings(" ")}");
        }

        return string.Join('\n', lines);
    }
}
