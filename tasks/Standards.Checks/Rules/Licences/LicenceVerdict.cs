namespace Standards.Checks.Rules.Licences;

/// <summary>What the lists of the policy say of a licence, from the best to the worst.</summary>
public enum LicenceVerdict
{
    /// <summary>Anybody may use it.</summary>
    Allowed,

    /// <summary>Somebody decides for each package.</summary>
    Asked,

    /// <summary>It stands in no list.</summary>
    Unlisted,

    /// <summary>Nobody may use it.</summary>
    Denied,
}
