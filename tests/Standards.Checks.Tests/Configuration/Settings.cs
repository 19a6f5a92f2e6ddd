using Standards.Checks.Findings;
using Standards.Checks.Rules.Configuration;

namespace Standards.Checks.Tests.Configuration;

/// <summary>Short ways to check configuration files.</summary>
internal static class Settings
{
    public const string Base = "cmd/Orders.Api/appsettings.json";

    public const string Production = "cmd/Orders.Api/appsettings.Production.json";

    public const string Staging = "cmd/Orders.Api/appsettings.Staging.json";

    /// <summary>Findings in one file.</summary>
    public static IReadOnlyList<Finding> Check(string text, string path = Base)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new ConfigurationFileCheck());
    }

    /// <summary>Findings of several files together.</summary>
    public static IReadOnlyList<Finding> Set(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return repository.Run(new ConfigurationSetCheck());
    }
}
