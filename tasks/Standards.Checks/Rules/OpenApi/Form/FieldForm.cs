namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>What holds the values of a key.</summary>
internal enum FieldForm
{
    /// <summary>The one value.</summary>
    One,

    /// <summary>A list of them.</summary>
    List,

    /// <summary>A map with names of the author's own.</summary>
    Map,
}
