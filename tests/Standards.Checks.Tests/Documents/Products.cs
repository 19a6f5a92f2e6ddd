using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Documents;

/// <summary>Short ways to check documents of repositories that said what they are.</summary>
internal static class Products
{
    /// <summary>The policy of a class of repository.</summary>
    public static Policy Of(ServiceClass serviceClass) => Policy.Default with { Service = new ServicePolicy { Class = serviceClass } };

    /// <summary>Findings of a check over one file.</summary>
    public static string[] Check(IFileCheck check, string path, string text, ServiceClass serviceClass = ServiceClass.Service)
    {
        using var repository = new TestRepository().With(path, text);
        return Lines(repository.Run(check, Of(serviceClass)));
    }

    /// <summary>Findings of a check over several files.</summary>
    public static string[] Check(IRepositoryCheck check, ServiceClass serviceClass, params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return Lines(repository.Run(check, Of(serviceClass)));
    }

    /// <summary>Findings of a check over files without content.</summary>
    public static string[] Names(IRepositoryCheck check, ServiceClass serviceClass, params string[] paths) =>
        Check(check, serviceClass, [.. paths.Select(path => (path, ""))]);

    /// <summary>Each finding completely: id, place, message and fix.</summary>
    public static string[] Lines(IEnumerable<Finding> findings) => [.. findings.Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}")];

    /// <summary>Ids of the findings, each once.</summary>
    public static string[] Ids(string[] lines) => [.. lines.Select(line => line[..7]).Distinct()];
}
