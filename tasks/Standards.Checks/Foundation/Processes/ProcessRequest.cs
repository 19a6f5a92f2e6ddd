using System.Diagnostics;

namespace Standards.Checks.Foundation.Processes;

/// <summary>A program to run. It gets its arguments one by one: no shell reads them.</summary>
/// <param name="Program">Absolute path, or a name that the operating system looks for.</param>
/// <param name="Arguments">As the program gets them.</param>
public sealed record ProcessRequest(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Absolute path of the folder in which it runs.</summary>
    public required string Folder { get; init; }

    /// <summary>All of its environment.</summary>
    public required IDictionary<string, string?> Environment { get; init; }

    /// <summary>When it is ended; by default it may run for ever.</summary>
    public TimeSpan Limit { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>A copy of this process's own environment, with names as the operating system compares them.</summary>
    public static IDictionary<string, string?> InheritedEnvironment() => new ProcessStartInfo().Environment;

    /// <summary>An environment that holds some variables and no other, with names as the operating system compares them.</summary>
    public static IDictionary<string, string?> EnvironmentOf(IReadOnlyDictionary<string, string> variables)
    {
        var environment = InheritedEnvironment();
        environment.Clear();
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return environment;
    }
}
