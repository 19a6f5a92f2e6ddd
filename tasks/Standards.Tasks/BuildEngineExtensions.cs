using Microsoft.Build.Framework;

namespace Standards.Tasks;

/// <summary>What only newer engines of MSBuild know.</summary>
internal static class BuildEngineExtensions
{
    /// <summary>MSBuild takes a task that fails without an error for one that is broken; here the errors are logged, by the task or by others.</summary>
    public static void AllowFailureWithoutError(this IBuildEngine engine)
    {
        if (engine is IBuildEngine7 newer)
        {
            newer.AllowFailureWithoutError = true;
        }
    }
}
