using Microsoft.AspNetCore.Http;

namespace Standards.ServiceDefaults;

/// <summary>Paths that are asked all the time, such as those of probes.</summary>
internal sealed class QuietPaths(IEnumerable<string> prefixes)
{
    private readonly PathString[] _prefixes = [.. prefixes.Select(prefix => new PathString(prefix))];

    public bool Contains(PathString path)
    {
        foreach (var prefix in _prefixes)
        {
            if (path.StartsWithSegments(prefix))
            {
                return true;
            }
        }

        return false;
    }
}
