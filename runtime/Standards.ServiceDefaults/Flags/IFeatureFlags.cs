namespace Standards.ServiceDefaults.Flags;

/// <summary>
/// Asks for flags. The provider of this package reads the configuration; another one (a flag service) takes its place among the services. The name of the
/// method is one that rules STD9635 and STD9636 look for: a flag that is not declared in <c>ops/flags.yml</c> is found at build.
/// </summary>
public interface IFeatureFlags
{
    /// <summary>Whether a flag is on for somebody.</summary>
    /// <param name="flag">Its name in kebab-case; one that is not defined is off.</param>
    /// <param name="subject">Who asks; without one, only a flag for everybody is on.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is remote.</param>
    ValueTask<bool> IsEnabledAsync(string flag, FlagSubject subject = default, CancellationToken cancellationToken = default);
}
