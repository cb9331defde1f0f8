@echo off
chcp 65001 >nul
cd /d "%~dp0"
where py >nul 2>nul
if errorlevel 1 (set "RUN=python") else (set "RUN=py -3")
%RUN% run.py serve
if errorlevel 1 pause
