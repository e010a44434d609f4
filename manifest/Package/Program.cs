using AppPackage;

return await PackageCommand.Of(Console.Out).Parse(args).InvokeAsync();
