namespace Standards.Checks.Models.Projects;

/// <summary>
/// Compares names of projects (<c>Acme.OrderProcessing.Worker</c>) with names of services (<c>order-processing</c>). Both are cut into words at
/// dots, hyphens, underscores and where capitals begin; a service is meant when its words stand together somewhere in the project's.
/// </summary>
internal static class ProjectWords
{
    private static readonly string[] Deployed = ["api", "web", "gateway", "grpc", "service", "worker"];

    /// <summary>Whether the name says that the project is deployed: its last word is one for programs that run as a service.</summary>
    public static bool IsDeployed(string project) => Deployed.Contains(Of(project).LastOrDefault(""), StringComparer.Ordinal);

    /// <summary>A service's name as <see cref="Match"/> compares it.</summary>
    public static string KeyOf(string service) => string.Concat(Of(service)).TrimEnd('s');

    /// <summary>Whether one of the services may be what the project builds. Errs on the side of yes: <c>order</c> is <c>orders</c> too.</summary>
    public static bool Match(string project, IReadOnlySet<string> keys)
    {
        var words = Of(project);
        for (var start = 0; start < words.Count; start++)
        {
            var joined = "";
            for (var end = start; end < words.Count; end++)
            {
                joined += words[end];
                if (keys.Contains(joined.TrimEnd('s')))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The name that a registry would give the service: without the word that says how it is deployed.</summary>
    public static string ServiceName(string project)
    {
        var last = project[(project.LastIndexOf('.') + 1)..];
        var stem = Of(last) is [var only] && Deployed.Contains(only, StringComparer.Ordinal) && last.Length < project.Length
            ? project[..^(last.Length + 1)]
            : project;
        return string.Join('-', Of(stem[(stem.LastIndexOf('.') + 1)..]));
    }

    private static List<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isSeparator = i == name.Length || !char.IsAsciiLetterOrDigit(name[i]);
            var isCapital = !isSeparator && i > start && char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]);
            if ((isSeparator || isCapital) && i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }

            start = isSeparator ? i + 1 : isCapital ? i : start;
        }

        return words;
    }
}
