namespace Standards.Checks.Rules.Declared.Values;

/// <summary>Where a step of a path goes.</summary>
internal enum ValueStepKind
{
    /// <summary>The value of a key.</summary>
    Key,

    /// <summary>The values of all keys.</summary>
    AllKeys,

    /// <summary>One item of a list.</summary>
    Item,

    /// <summary>All items of a list.</summary>
    AllItems,

    /// <summary>A child element of XML.</summary>
    Element,

    /// <summary>An attribute of XML; only as the last step.</summary>
    Attribute,
}
