namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>Packages of Linux distributions that are compilers, SDKs or build tools, by their names.</summary>
internal static class BuildPackages
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "build-essential", "build-base", "alpine-sdk", "base-devel", "@development-tools", "development-tools", "devel_basis", "Development",
        "gcc", "g++", "gcc-c++", "gfortran", "gcc-gfortran", "clang", "make", "cmake", "cmake3", "ninja", "ninja-build", "ninja-is-really-ninja", "meson",
        "autoconf", "automake", "libtool",
        "golang", "golang-go", "golang-bin", "go", "rust", "rustc", "rust-all", "rustup", "cargo", "ghc", "cabal-install", "haskell-stack", "swift-lang",
        "maven", "gradle", "ant", "sbt", "default-jdk", "default-jdk-headless", "mono-devel", "mono-complete", "mono-mcs",
    };

    // How names begin and end, with a version between or behind: 'dotnet6.0-sdk', 'golang-1.22-go', 'temurin-21-jdk', 'java-21-openjdk-devel'.
    private static readonly (string Start, string End)[] Affixes =
    [
        ("dotnet-sdk", ""), ("dotnet", "-sdk"), ("golang-", "-go"), ("temurin-", "-jdk"), ("java-", "-devel"),
    ];

    // What a number follows and nothing else: 'gcc-12', 'clang15'; 'openjdk21' of Alpine is the whole of it.
    private static readonly string[] Versioned =
    [
        "gcc-", "gcc", "g++-", "clang-", "clang", "golang-", "rustc-", "cargo-", "openjdk", "msopenjdk-",
    ];

    // Tools by which packages of JavaScript are installed and built; what starts with them needs them.
    private static readonly HashSet<string> NodeTools = new(StringComparer.Ordinal) { "npm", "nodejs-npm", "yarn", "yarnpkg", "pnpm" };

    /// <summary>Whether a word of an install command names one: <c>gcc=12.2.0</c>, <c>dotnet-sdk-10.0</c>, <c>openjdk-21-jdk-headless</c>.</summary>
    public static bool IsBuildTool(string word)
    {
        var name = NameOf(word);
        return Names.Contains(name)
            || Array.Exists(Affixes, a => name.StartsWith(a.Start, StringComparison.Ordinal) && name.EndsWith(a.End, StringComparison.Ordinal))
            || Array.Exists(Versioned, start => IsVersioned(name, start))
            || IsOpenJdk(name)
            || IsToolset(name);
    }

    /// <summary>Whether a word names a tool that installs packages of JavaScript.</summary>
    public static bool IsNodeTool(string word) => NodeTools.Contains(NameOf(word));

    // 'openjdk-21-jdk-headless', 'openjdk21-jdk'.
    private static bool IsOpenJdk(string name) => name.Contains("openjdk", StringComparison.Ordinal) && name.Contains("-jdk", StringComparison.Ordinal);

    private static bool IsToolset(string name) =>
        name.StartsWith("gcc-toolset-", StringComparison.Ordinal) && !name.EndsWith("-runtime", StringComparison.Ordinal);

    private static bool IsVersioned(string name, string start) =>
        name.Length > start.Length && name.StartsWith(start, StringComparison.Ordinal) && name.AsSpan(start.Length).IndexOfAnyExcept("0123456789.") < 0;

    private static string NameOf(string word) => word.Split('=', '~', '<', '>')[0];
}
