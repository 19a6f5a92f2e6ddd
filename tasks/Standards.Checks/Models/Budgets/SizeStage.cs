namespace Standards.Checks.Models.Budgets;

/// <summary>After what a size is measured.</summary>
public enum SizeStage
{
    /// <summary>A build of any configuration but Debug.</summary>
    Build,

    /// <summary>Pack.</summary>
    Package,

    /// <summary>Publish.</summary>
    Publish,
}
